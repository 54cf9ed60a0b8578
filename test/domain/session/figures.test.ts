import { describe, expect, test } from 'vitest';
import { countedOf, type SignUpsAlike, sessionRows, sessionsByKind } from '#domain/session/figures';

const OF = { unionId: 'union-1', kind: 'lecture', month: '2026-11' } as const;
const alike = (changes: Partial<SignUpsAlike>): SignUpsAlike => ({
  ...OF,
  ...{ state: 'came', stars: null, signUps: 2, people: 5 },
  ...changes,
});

describe('What sessions came to', () => {
  test('who had a place took a seat, whoever came was there, and stars are those of who gave them', () => {
    const figuresOf = (changes: Partial<SignUpsAlike>) => countedOf(alike(changes)).figures;
    expect(figuresOf({})).toEqual({ seats: 5, comers: 5, rated: 0, stars: 0 });
    expect(figuresOf({ stars: 4 })).toEqual({ seats: 5, comers: 5, rated: 2, stars: 8 });
    expect(figuresOf({ state: 'missed' })).toEqual({ seats: 5, comers: 0, rated: 0, stars: 0 });
    // Nobody said who came.
    expect(figuresOf({ state: 'over' })).toMatchObject({ seats: 5, comers: 0 });
    expect(figuresOf({ state: 'cancelled' })).toMatchObject({ seats: 0, comers: 0 });
  });

  test('is added up by union, kind and month', () => {
    const counted = [
      countedOf(alike({})),
      { ...OF, figures: { held: 1 } },
      { ...OF, month: '2026-12', figures: { held: 2 } },
      { ...OF, kind: 'course' as const, figures: {} },
    ];
    expect(sessionRows(counted).map(({ month, kind, held, comers }) => [month, kind, held, comers])).toEqual([
      ['2026-11', 'course', 0, 0],
      ['2026-11', 'lecture', 1, 5],
      ['2026-12', 'lecture', 2, 0],
    ]);
    expect(sessionsByKind(counted)).toEqual([
      { kind: 'lecture', held: 3, seats: 5, comers: 5, rated: 0, stars: 0 },
    ]);
  });
});
