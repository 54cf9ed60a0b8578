import { describe, expect, it } from 'vitest';
import { receptionsOf, sayReceptions } from '#domain/appointment/receptions';

const duty = (weekday: number, from: number, to: number, id: string) => ({
  ...{ id, weekday, officerId: id, capacity: 2 },
  from: from * 60,
  to: to * 60,
});

describe('When somebody sits in a studio', () => {
  const roster = [duty(3, 9, 11, 'a'), duty(1, 9, 11, 'a'), duty(1, 9, 11, 'b'), duty(5, 14, 16, 'a')];

  it('is said by the hours, with the days of each, however many sit there at once', () => {
    expect(sayReceptions(receptionsOf({ roster }))).toBe('周一、周三 09:00–11:00；周五 14:00–16:00');
  });

  it('is said of no studio without a roster', () => {
    expect(sayReceptions(receptionsOf({ roster: [] }))).toBe('');
  });
});
