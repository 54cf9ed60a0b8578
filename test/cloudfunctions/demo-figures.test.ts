import { describe, expect, it } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import type { Effect } from '#domain/effects';
import { servedBy } from '#domain/firm/firm';
import type { Account, Entry } from '#domain/points/ledger';
import { lowerBound, meanAt, type Score, shown } from '#domain/rating/score';
import { isListed } from '#domain/rating/view';
import { DISTRICT, districtFigure, type Figures } from '#domain/repair/figures';
import { wasPunctual } from '#domain/repair/order';
import { LIVE } from '#domain/repair/order-states';
import type { Rank } from '#domain/repair/rank';
import type { Ladder } from '#domain/standing/ladder';
import type { CountCourse } from '#domain/standing/owed';
import type { Standing } from '#domain/standing/standing';
import type { Charge, Visit } from '../../cloudfunctions/store/figures';
import type { CountedOutcome } from '../../cloudfunctions/store/standings';
import { recount, recountScores } from '../../config/recounts/scores';
import { recountStandings } from '../../config/recounts/standings';
import { district, documentsIn, NOW } from '../kit/demo-district';
import { IN_FULL } from '../kit/effort';
import { recount as recountFigures } from '../kit/owing-orders';

const demo = district();
const { all, orders, providers, members, identities, ratings } = documentsIn(demo);

describe('Its ratings', () => {
  it('add up to the scores: each equals a recount from all ratings', () => {
    const workers = new Set(providers.flatMap((firm) => firm.workers.map((one) => one.workerId)));
    for (const score of all<Score>('scores')) {
      const again = recount(
        { ratings, until: NOW },
        score._id,
        workers.has(score._id) ? 'worker' : 'firm',
        NOW,
      );
      expect([score._id, score.count, score.published]).toEqual([score._id, again.count, again.published]);
      expect(score.tags).toEqual(again.tags);
      expect(meanAt(score, NOW)).toBeCloseTo(again.mean, 9);
      expect(lowerBound(score, NOW)).toBeCloseTo(again.lowerBound, 9);
    }
  });

  it('are what the recount on the command line finds, and it finds what was tampered with', () => {
    const scores = all<Score>('scores');
    expect(recountScores({ ratings, scores }).wrong).toEqual([]);
    const tampered = scores.map((score) => (score._id === 'huimin' ? { ...score, weightedSum: 999 } : score));
    expect(recountScores({ ratings, scores: tampered }).wrong).toEqual([
      expect.stringContaining('huimin: mean'),
    ]);
  });

  it('were all looked at: published in batches, waiting for one, or excluded', () => {
    const published = new Map(all<Score>('scores').map((score) => [score._id, score.published]));
    const states = new Set(
      ratings.map((one) => {
        if (one.counted?.excluded) return 'excluded';
        return isListed(one, published.get(one.providerId) ?? 0) ? 'public' : 'waiting';
      }),
    );
    expect(ratings.every((one) => one.counted !== null)).toBe(true);
    expect([...states].sort()).toEqual(['excluded', 'public', 'waiting']);
    expect(ratings.filter((one) => one.addition).length).toBeGreaterThan(8);
    expect(ratings.filter((one) => one.reply).length).toBeGreaterThan(40);
  });

  it('spread believably: good firms above 4.3, those with a bad standing below all of them', () => {
    const means = new Map(all<Score>('scores').map((score) => [score._id, shown(score, NOW).mean]));
    const of = (standing: readonly Standing[]) =>
      providers
        .filter((firm) => standing.includes(firm.standing))
        .flatMap((firm) => means.get(firm._id) ?? []);
    expect(Math.max(...of(['good']))).toBeGreaterThanOrEqual(4.5);
    expect(Math.max(...of(['warned', 'probation', 'suspended']))).toBeLessThan(Math.min(...of(['good'])));
  });
});

describe('Its figures', () => {
  it('add up: visits and charges, recounted, are what firms, workers and the district are published with', () => {
    const owed: Effect[] = [
      ...all<Visit>('visits').map(({ _id, ...visit }) => ({
        kind: 'count-visit' as const,
        cause: _id,
        ...visit,
      })),
      ...all<Charge>('charges').map(({ _id, ...charge }) => ({
        kind: 'count-price' as const,
        cause: _id,
        ...charge,
      })),
      ...orders.flatMap(({ _id, place, closedAt: at, residentId, worker }): CountCourse[] =>
        at !== null && worker !== null
          ? [
              {
                ...{ kind: 'count-course', cause: `course-${_id}`, outcome: 'closed', place, at },
                ...{ providerId: worker.providerId, workerId: worker.workerId, ruledBy: null },
                ...{ orderId: _id, residentId },
              },
            ]
          : [],
      ),
    ];
    expect(new Map(all<Figures>('figures').map(({ _id, months }) => [_id, months]))).toEqual(
      recountFigures(owed),
    );
  });

  it('come from its orders: every first arrival was counted, in time or late', () => {
    const arrived = orders.filter(({ arrivedAt, rework }) => arrivedAt !== null && rework === null);
    const inTime = arrived.filter((order) => wasPunctual(order));
    const visits = all<Visit>('visits').filter(({ workerId }) => workerId !== null);
    expect(visits.length).toBeGreaterThanOrEqual(arrived.length);
    expect(visits.filter((visit) => visit.inTime)).toHaveLength(inTime.length);
  });

  it('let the district say how it kept the half hour last month, which was most of the time', () => {
    const said = districtFigure(all<Figures>('figures').find(({ _id }) => _id === DISTRICT) ?? null, NOW);
    expect(said?.whole).toBe(true);
    expect((said?.urgentInTime ?? 0) / (said?.urgent ?? 1)).toBeGreaterThan(0.7);
  });

  it('put 马师傅 among the three who are asked first when a drain is blocked in 云南路', () => {
    const queue = all<Rank>('ranks')
      .filter((rank) => rank.ready && rank.pools.includes('云南路街道/pipes'))
      .sort((a, b) => a.turnAt - b.turnAt);
    expect(queue.slice(0, 3).map(({ _id }) => _id)).toContain('huimin-ma');
  });
});

describe('Its points', () => {
  it('sum to zero, and every balance is the sum of its entries and of its lots', () => {
    const entries = all<Entry>('points_entries');
    const sums = new Map<string, number>();
    for (const { from, to, points } of entries) {
      sums.set(from, (sums.get(from) ?? 0) - points);
      sums.set(to, (sums.get(to) ?? 0) + points);
    }
    expect([...sums.values()].reduce((total, one) => total + one, 0)).toBe(0);
    for (const account of all<Account>('points_accounts')) {
      expect(account.balance).toBe(sums.get(`member-${account._id}`));
      expect(account.balance).toBe(account.lots.reduce((total, lot) => total + lot.points, 0));
    }
  });

  it('were earned once by every closed order, every rating and every adopted suggestion', () => {
    const causes = all<Entry>('points_entries')
      .filter(({ kind }) => kind === 'earned')
      .map((entry) => entry._id);
    const closed = orders
      .filter((order) => order.state === 'closed')
      .map((order) => `repair-closed-${order._id}`);
    const rated = ratings.map((one) => `rating-${one._id}`);
    const adopted = all<Appointment>('appointments')
      .filter(({ answer }) => answer?.outcome === 'adopted')
      .map(({ _id }) => `suggestion-adopted-${_id}`);
    expect([...causes].sort()).toEqual([...closed, ...rated, ...adopted].sort());
  });
});

describe('Its people', () => {
  const memberOf = (openid: string) => identities.find((one) => one._id === openid)?.memberId ?? '';

  it('are known to the database in the roles in which the phones show them', () => {
    for (const person of demo.seeded.people) {
      expect(identities.find((one) => one._id === person.openid)?.roles).toContain(person.role);
    }
  });

  it('include 刘女士 with two homes, points, a history, and nothing that goes on', () => {
    const liu = memberOf('demo-liu');
    expect(members.find((one) => one._id === liu)?.addresses).toHaveLength(2);
    const hers = orders.filter((order) => order.residentId === liu);
    expect(hers.length).toBeGreaterThan(2);
    expect(hers.filter((order) => LIVE.includes(order.state) || order.state === 'frozen')).toEqual([]);
    expect(all<Account>('points_accounts').find((one) => one._id === liu)?.balance).toBeGreaterThan(0);
  });

  it('include 陈大爷 in elder mode', () => {
    expect(members.find((one) => one._id === memberOf('demo-chen'))?.elder).toBe(true);
  });

  it('include 马师傅, who is on duty, free, well rated, and could come to 刘女士', () => {
    const ma = memberOf('demo-ma');
    const firm = providers.find((one) => one.workers.some((worker) => worker.memberId === ma));
    const worker = firm?.workers.find((one) => one.memberId === ma);
    if (!firm || !worker) throw new Error('no 马师傅');
    expect(worker.onDutySince).not.toBeNull();
    expect(firm.streets).toContain('云南路街道');
    expect(servedBy(firm, worker, NOW)).toEqual(['pipes']);
    expect(orders.filter((order) => order.urgentHolder === worker.workerId)).toEqual([]);
    expect(orders.filter((order) => order.pool === '云南路街道/pipes')).toEqual([]);
    const score = all<Score>('scores').find((one) => one._id === worker.workerId);
    expect(score && shown(score, NOW)).toMatchObject({ mean: expect.any(Number) });
    expect(score?.count).toBeGreaterThan(12);
  });
});

describe('Its ladders', () => {
  const standings = all<Ladder>('standings');
  const outcomes = all<CountedOutcome>('outcomes');

  it.runIf(IN_FULL)(
    'are what the recount on the command line finds, and it finds what was tampered with',
    () => {
      expect(outcomes.length).toBeGreaterThan(0);
      expect(recountStandings({ standings, outcomes }, NOW).wrong).toEqual([]);
      const firm = outcomes[0]?.providerId ?? '';
      const without = outcomes.filter(({ providerId }) => providerId !== firm);
      expect(recountStandings({ standings, outcomes: without }, NOW).wrong).toEqual([
        expect.stringContaining(`${firm} says`),
      ]);
    },
  );
});
