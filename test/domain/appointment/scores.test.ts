import { describe, expect, it } from 'vitest';
import {
  askedYearly,
  givenBy,
  judgedByMember,
  judgedByUser,
  meanOf,
  periodsOf,
  type ScoreSum,
  scored,
  scoreMark,
  scoresOf,
  withScore,
} from '#domain/appointment/studio-score';
import { instantOf } from '#domain/kernel/time';
import { LIU, NEIGHBOUR } from '../../kit/given';
import { CHAIR_ACTOR, inState, QIAN_ACTOR, studioOf } from '../../kit/given-requests';
import { STUDIOS, YUNNAN, ZHONGSHAN } from '../../kit/studios';

const NOVEMBER = '2026-11';
const NEW_YEARS_EVE = instantOf('2026-12-31', '23:59');
const refusal = (code: string) => ({ ok: false, refusal: { code } });

describe('A studio is scored for the month', () => {
  const answered = inState('answered').request;
  const by = (who = LIU, request: typeof answered | null = answered, now = NEW_YEARS_EVE) =>
    judgedByUser(request, who, now);

  it('by whoever asked there and was answered', () => {
    const judged = { studioId: YUNNAN, unionId: 'union-yunnan', period: '2026-12' };
    expect(by()).toEqual({ ok: true, value: judged });
    expect(by(LIU, answered, instantOf('2027-01-01'))).toMatchObject({ value: { period: '2027-01' } });
    expect(by(LIU, inState('evaluated').request)).toMatchObject({ ok: true });
  });

  it('by nobody else, not before the answer, and not by its own officers', () => {
    expect(by(NEIGHBOUR)).toEqual(refusal('NOT_FOUND'));
    expect(by(LIU, null)).toEqual(refusal('NOT_FOUND'));
    expect(by(LIU, { ...answered, residentId: null })).toEqual(refusal('NOT_FOUND'));
    expect(by(LIU, inState('accepted').request)).toEqual(refusal('NOT_NOW'));
    const own = { ...answered, residentId: 'chair' };
    expect(by(CHAIR_ACTOR, own)).toEqual(refusal('OWN_STUDIO'));
    expect(by(QIAN_ACTOR, { ...answered, residentId: 'qian' })).toMatchObject({ ok: true });
  });
});

describe('A studio is scored for the year', () => {
  const by = (
    isInUnion: boolean,
    studio = studioOf(YUNNAN) as ReturnType<typeof studioOf> | null,
    who = LIU,
  ) => judgedByMember(isInUnion, studio, who, NEW_YEARS_EVE);

  it('by members of the union', () => {
    const judged = { studioId: YUNNAN, unionId: 'union-yunnan', period: '2026' };
    expect(by(true)).toEqual({ ok: true, value: judged });
    expect(by(false)).toEqual(refusal('NOT_IN_THE_UNION'));
  });

  it('where it is open, and not by its own officers', () => {
    const unknown = {
      ok: false,
      refusal: { code: 'STUDIO_NOT_FOUND', fields: [{ path: 'studioId', problem: 'unknown' }] },
    };
    expect(by(true, null)).toEqual(unknown);
    expect(by(true, { ...studioOf(YUNNAN), open: false })).toEqual(unknown);
    expect(by(true, studioOf(YUNNAN), CHAIR_ACTOR)).toEqual(refusal('OWN_STUDIO'));
    expect(by(true, studioOf(ZHONGSHAN), CHAIR_ACTOR)).toMatchObject({ ok: true });
  });

  it('members are asked about all that are open, but the own one', () => {
    const closed = STUDIOS.map((one) => (one._id === ZHONGSHAN ? { ...one, open: false } : one));
    const ids = (...args: Parameters<typeof askedYearly>) => askedYearly(...args).map(({ _id }) => _id);
    expect(ids(STUDIOS, LIU)).toEqual([YUNNAN, ZHONGSHAN, 'district-studio']);
    expect(ids(STUDIOS, CHAIR_ACTOR)).toEqual([ZHONGSHAN, 'district-studio']);
    expect(ids(closed, LIU)).toEqual([YUNNAN, 'district-studio']);
  });
});

describe('What is scored', () => {
  it('of a span of months are these and the years in which they lie, each once', () => {
    expect(periodsOf(['2026-11', '2026-12', '2027-01'])).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2026',
      '2027',
    ]);
  });

  it('is marked by person, studio and period, so that another of each is another mark', () => {
    const marks = [
      ['liu', YUNNAN, '2026'],
      ['sun', YUNNAN, '2026'],
      ['liu', ZHONGSHAN, '2026'],
      ['liu', YUNNAN, '2027'],
    ].map(([memberId = '', studioId = '', period = '']) => scoreMark(memberId, { studioId, period }));
    expect(new Set(marks).size).toBe(4);
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
    const marked = scored(sum(4, 17), judged, 5, { _id: 'mark', wish: 'w' });
    expect(marked).toMatchObject({ count: 5, stars: 22, lately: { mark: 'w' } });
    expect([
      givenBy(marked, null, 'mark'),
      givenBy(marked, null, 'other'),
      givenBy(null, null, 'mark'),
    ]).toEqual(['w', null, null]);
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
