import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Contribution,
  contributionsOf,
  type Figures,
  movesBetween,
  NO_FIGURES,
  plus,
  tallyId,
} from '#domain/appointment/figures';
import type { Appointment, Topic } from '#domain/appointment/request';
import { DAY, instantOf } from '#domain/kernel/time';
import { inState, TEN } from '../../kit/given-requests';
import { YUNNAN, ZHONGSHAN } from '../../kit/studios';

const NOVEMBER = '2026-11';
const districtOf = (request: Appointment): Record<string, Partial<Figures>> =>
  Object.fromEntries(
    contributionsOf(request)
      .filter(({ scope }) => scope === 'district')
      .reduce((months, { month, figures }) => {
        const known = months.get(month) ?? {};
        return months.set(month, { ...known, ...figures });
      }, new Map<string, Partial<Figures>>()),
  );

describe('What one request adds to the figures of a month', () => {
  it('is that somebody asked, until there is a response', () => {
    expect(districtOf(inState('requested').request)).toEqual({ [NOVEMBER]: { asked: 1 } });
    expect(districtOf(inState('accepted').request)).toEqual({
      [NOVEMBER]: { asked: 1, responded: 1, respondedInTime: 1 },
    });
    const late = { ...inState('accepted').request, respondedInTime: false };
    expect(districtOf(late)).toEqual({ [NOVEMBER]: { asked: 1, responded: 1, respondedInTime: 0 } });
  });

  const answered = (topic: Topic, changes: Partial<NonNullable<Appointment['answer']>> = {}): Appointment => {
    const { request } = inState('answered', { topic });
    const answer = request.answer && { ...request.answer, people: 12, recoveredFen: 8_600_000, ...changes };
    return { ...request, answer };
  };
  const NOTHING = { mediations: 0, people: 0, demands: 0, suggestions: 0, adopted: 0 };

  it.each([
    ['a dispute that was settled', 'dispute', {}, { mediations: 1, people: 12 }],
    ['a dispute that was referred', 'dispute', { outcome: 'referred' }, {}],
    ['a demand that was settled', 'interests', {}, { demands: 1 }],
    ['a demand that cannot be met', 'interests', { outcome: 'unresolvable' }, {}],
    ['a suggestion that was adopted', 'suggestion', { outcome: 'adopted' }, { suggestions: 1, adopted: 1 }],
    ['a suggestion that was referred', 'suggestion', { outcome: 'referred' }, { suggestions: 1 }],
    ['a need that was met', 'psychological', {}, {}],
  ] as const)('%s', (_, topic, changes, adds) => {
    expect(districtOf(answered(topic, changes))[NOVEMBER]).toEqual({
      asked: 1,
      responded: 1,
      respondedInTime: 1,
      answered: 1,
      answeredInTime: 1,
      recoveredFen: 8_600_000,
      ...NOTHING,
      ...adds,
    });
    expect(districtOf(answered(topic, { inTime: false }))[NOVEMBER]).toMatchObject({
      answered: 1,
      answeredInTime: 0,
    });
  });

  it('counts each thing in the month in which it happened', () => {
    const december = instantOf('2026-12-01', '09:00');
    const base = answered('dispute', { at: december });
    const request = {
      ...base,
      evaluation: { at: december + 31 * DAY, stars: 4, solved: true, words: null },
      lasting: { at: december + 62 * DAY, solved: false },
    };
    expect(districtOf(request)).toMatchObject({
      '2026-11': { asked: 1, responded: 1 },
      '2026-12': { answered: 1 },
      '2027-01': { evaluated: 1, satisfied: 1, stars: 4 },
      '2027-02': { followedUp: 1, lasting: 0 },
    });
  });

  it('belongs to the month that it is in Beijing, to the last instant', () => {
    const midnight = instantOf('2026-12-01');
    const { request } = inState('requested');
    const monthOf = (requestedAt: number) => Object.keys(districtOf({ ...request, requestedAt }));
    expect([midnight - 1, midnight].map(monthOf)).toEqual([['2026-11'], ['2026-12']]);
    const base = answered('dispute');
    const late = {
      ...base,
      respondedAt: midnight,
      answer: base.answer && { ...base.answer, at: midnight - 1 },
      evaluation: { at: midnight, stars: 1, solved: false, words: null },
    };
    expect(districtOf(late)).toEqual({
      '2026-11': expect.objectContaining({ asked: 1, answered: 1 }),
      '2026-12': { responded: 1, respondedInTime: 1, evaluated: 1, satisfied: 0, stars: 1 },
    });
  });

  it('calls four stars satisfied, three not', () => {
    const judged = (stars: number) =>
      districtOf({ ...answered('dispute'), evaluation: { at: TEN, stars, solved: true, words: null } })[
        NOVEMBER
      ];
    expect([1, 2, 3, 4, 5].map((stars) => judged(stars)?.satisfied)).toEqual([0, 0, 0, 1, 1]);
    expect([1, 2, 3, 4, 5].map((stars) => judged(stars)?.stars)).toEqual([1, 2, 3, 4, 5]);
    expect(judged(4)).toMatchObject({ evaluated: 1, satisfied: 1, stars: 4 });
    expect(judged(3)).toMatchObject({ evaluated: 1, satisfied: 0, stars: 3 });
  });

  it('belongs to district, union, studio, and to the officer as soon as there is one', () => {
    const owners = (request: Appointment) =>
      contributionsOf(request)
        .filter(({ figures }) => figures.asked)
        .map(({ scope, owner, name }) => [scope, owner, name]);
    const house = [
      ['district', 'district', '全区'],
      ['union', 'union-yunnan', '云南路工会有约工会'],
      ['studio', 'yunnan', '云南路工会有约'],
    ];
    expect(owners(inState('requested').request)).toEqual(house);
    expect(owners(inState('accepted').request)).toEqual([...house, ['officer', 'chair', '周主席']]);
  });
});

describe('The figures of many requests', () => {
  const figure = fc.integer({ min: -9, max: 9 });
  const some = fc.record(
    Object.fromEntries(Object.keys(NO_FIGURES).map((name) => [name, figure])) as Record<
      keyof Figures,
      typeof figure
    >,
  );

  it('are the same in whatever order they are added, and as before where what was added is taken away', () => {
    void fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(plus(plus(a, b), c)).toEqual(plus(plus(a, c), b));
        expect(plus(plus(a, b), b, -1)).toEqual(a);
        expect(plus(a, {})).toEqual(a);
      }),
      { seed: 20261116, numRuns: 50 },
    );
    expect(plus({ ...NO_FIGURES, asked: 2, people: 40 }, { asked: 1, people: 2 })).toEqual({
      ...NO_FIGURES,
      asked: 3,
      people: 42,
    });
  });
});

describe('The figures move', () => {
  const one = (owner: string, figures: Contribution['figures']): Contribution => ({
    scope: 'studio',
    owner,
    name: owner,
    month: NOVEMBER,
    figures,
  });

  it('by the difference, from studio to studio, and not at all where nothing has changed', () => {
    const before = [one(YUNNAN, { asked: 1, responded: 1 })];
    const after = [one(ZHONGSHAN, { asked: 1, responded: 1 })];
    const moves = movesBetween(before, after);
    expect([...moves.keys()]).toEqual(['2026-11-studio-yunnan', '2026-11-studio-zhongshan']);
    expect([...moves.values()].map(({ figures }) => figures)).toEqual([
      { ...NO_FIGURES, asked: -1, responded: -1 },
      { ...NO_FIGURES, asked: 1, responded: 1 },
    ]);
    expect(movesBetween(before, before).size).toBe(0);
    const more = movesBetween(before, [
      one(YUNNAN, { asked: 1, responded: 1 }),
      one(YUNNAN, { answered: 1 }),
    ]);
    expect([...more.values()].map(({ figures }) => figures)).toEqual([{ ...NO_FIGURES, answered: 1 }]);
    expect(tallyId(one(YUNNAN, {}))).toBe('2026-11-studio-yunnan');
  });
});
