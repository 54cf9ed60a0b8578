import { describe, expect, it } from 'vitest';
import { assessmentOf, boardOf } from '#domain/appointment/assessment';
import {
  type Contribution,
  contributionsOf,
  movesBetween,
  NO_FIGURES,
  tallyId,
} from '#domain/appointment/figures';
import type { Appointment, Topic } from '#domain/appointment/request';
import { meanOf, type ScoreSum, scoresOf, withScore } from '#domain/appointment/studio-score';
import { DAY, instantOf } from '#domain/kernel/time';
import { inState, TEN } from '../../kit/given-requests';
import { YUNNAN, ZHONGSHAN } from '../../kit/studios';

const NOVEMBER = '2026-11';
const districtOf = (request: Appointment) =>
  Object.fromEntries(
    contributionsOf(request)
      .filter(({ scope }) => scope === 'district')
      .reduce((months, { month, figures }) => {
        const known = months.get(month) ?? {};
        return months.set(month, { ...known, ...figures });
      }, new Map<string, object>()),
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

  it('calls four stars satisfied, three not', () => {
    const judged = (stars: number) =>
      districtOf({ ...answered('dispute'), evaluation: { at: TEN, stars, solved: true, words: null } })[
        NOVEMBER
      ];
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

describe('The board', () => {
  const row = (owner: string, scope: 'studio' | 'officer', figures: Partial<typeof NO_FIGURES>) => ({
    _id: owner,
    version: 1,
    scope,
    owner,
    name: owner,
    month: NOVEMBER,
    figures: { ...NO_FIGURES, ...figures },
  });

  it('shows five and hides four, of what is asked, answered or judged; nothing at all hides nobody', () => {
    const shown = (figures: Partial<typeof NO_FIGURES>) =>
      boardOf([
        row('a', 'studio', figures),
        row('b', 'studio', { asked: 90 }),
        row('c', 'studio', { asked: 99 }),
      ]).studios.find(({ id }) => id === 'a')?.shown;
    expect(shown({ asked: 5, answered: 5, evaluated: 5 })).toMatchObject({ asked: 5 });
    expect(shown({ asked: 5, answered: 4 })).toBeNull();
    expect(shown({ asked: 5, answered: 5, evaluated: 4 })).toBeNull();
    expect(shown({ asked: 5 })).toMatchObject({ asked: 5, answered: 0 });
  });

  it('stands in the order of how many asked, of studios alone, and hides a small whole', () => {
    const board = boardOf([
      row('a', 'studio', { asked: 10 }),
      row('b', 'studio', { asked: 20 }),
      row('chair', 'officer', { asked: 70 }),
    ]);
    expect(board.studios.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(board.total).toMatchObject({ id: 'district', name: '全区', shown: { asked: 30 } });
    const small = boardOf([row('a', 'studio', { asked: 2 }), row('b', 'studio', { asked: 2 })]);
    expect(small.total.shown).toBeNull();
    expect(small.studios.map(({ shown }) => shown)).toEqual([null, null]);
  });

  it('is of one kind of owner in an assessment, each with the name of the last month', () => {
    const [before, after] = [row('a', 'studio', { asked: 1 }), row('a', 'studio', { asked: 2 })];
    const rows = assessmentOf(
      [
        { ...after, name: '新名' },
        { ...before, month: '2026-10', name: '旧名' },
        row('chair', 'officer', { asked: 9 }),
      ],
      'studio',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ owner: 'a', name: '新名', figures: { asked: 3 } });
  });
});

describe('The scores of a studio', () => {
  const judged = { studioId: YUNNAN, unionId: 'union-yunnan', period: NOVEMBER };
  const sum = (count: number, stars: number, changes: Partial<ScoreSum> = {}): ScoreSum => ({
    _id: 'x',
    version: 1,
    ...judged,
    count,
    stars,
    ...changes,
  });

  it('begin with the first one, and have a mean to one decimal from five on', () => {
    expect(withScore(null, judged, 4)).toMatchObject({ _id: '2026-11-yunnan', count: 1, stars: 4 });
    expect(withScore(sum(4, 17), judged, 5)).toMatchObject({ count: 5, stars: 22 });
    expect([meanOf(sum(4, 20)), meanOf(sum(5, 22)), meanOf(sum(6, 25))]).toEqual([null, 4.4, 4.2]);
  });

  it('are of users by month and of members by year, of one studio, a union or all; officers have none', () => {
    const sums = [
      sum(5, 25),
      sum(5, 20, { period: '2026-10' }),
      sum(4, 4, { period: '2026-09' }),
      sum(5, 15, { period: '2026' }),
      sum(5, 5, { studioId: ZHONGSHAN, unionId: 'union-zhongshan' }),
    ];
    expect(scoresOf(sums, 'studio', YUNNAN)).toEqual({ users: 4.5, members: 3 });
    expect(scoresOf(sums, 'union', 'union-zhongshan')).toEqual({ users: 1, members: null });
    expect(scoresOf(sums, 'district', 'district')).toEqual({ users: 3.3, members: 3 });
    expect(scoresOf(sums, 'officer', 'chair')).toEqual({ users: null, members: null });
  });
});
