import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import { areOrderly, wholeHours } from '#domain/appointment/hours';

const at = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};
const stretch = (from: string, to: string) => ({ from: at(from), to: at(to) });

describe('Opening hours', () => {
  it('offer a roster the whole hours that lie within them, and no other', () => {
    expect(wholeHours(USUAL.hours)).toEqual([9, 10, 11, 14, 15, 16].map((hour) => hour * 60));
    expect(wholeHours([stretch('8:30', '10:15'), stretch('18:00', '20:00')])).toEqual([
      at('9:00'),
      at('18:00'),
      at('19:00'),
    ]);
    expect(wholeHours([stretch('9:10', '9:50')])).toEqual([]);
  });

  it('go from morning to evening, one stretch after the other', () => {
    expect(areOrderly([stretch('9:00', '12:00'), stretch('12:00', '13:00')])).toBe(true);
    expect(areOrderly([stretch('9:00', '12:00'), stretch('11:59', '13:00')])).toBe(false);
    expect(areOrderly([stretch('9:00', '9:00')])).toBe(false);
  });
});
