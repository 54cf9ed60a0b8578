import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import type { Account, Entry } from '#domain/points/ledger';
import { type Standing, servedBy } from '#domain/provider/provider';
import type { Rating } from '#domain/rating/rating';
import { meanAt, PRIOR_MEAN, type Score, shown } from '#domain/rating/score';
import { LIVE } from '#domain/repair/order';
import { district, documentsIn, NOW } from '../kit/demo-district';

const demo = district();
const { all, orders, providers, members, identities, ratings } = documentsIn(demo);

describe('Its ratings', () => {
  it('add up to the scores: each equals a recount from all ratings', () => {
    const halved = (at: number) => 0.5 ** ((NOW - at) / (180 * DAY));
    const priors = priorsByRating();
    for (const score of all<Score>('scores')) {
      const counted = ratings.filter((one) => idsOf(one).includes(score._id));
      const weight = counted.reduce((sum, one) => sum + halved(one.ratedAt), 0);
      const sum = counted.reduce((total, one) => total + halved(one.ratedAt) * one.overall, 0);
      const priorSum = counted.reduce(
        (total, one) => total + halved(one.ratedAt) * (priors.get(one._id) ?? 0),
        0,
      );
      const prior = weight > 0 ? priorSum / weight : PRIOR_MEAN;
      expect(score.count).toBe(counted.length);
      expect(meanAt(score, NOW)).toBeCloseTo((10 * prior + sum) / (10 + weight), 9);
    }
  });

  const idsOf = (one: Rating) => [one.providerId, one.workerId, `category-${one.category}`];

  /** The mean of the category at the moment before each rating, from scratch. */
  function priorsByRating(): Map<string, number> {
    const sorted = [...ratings].sort((a, b) => a.ratedAt - b.ratedAt);
    return new Map(
      sorted.map((rating, index) => {
        const earlier = sorted.slice(0, index).filter((one) => one.category === rating.category);
        const weights = earlier.map((one) => 0.5 ** ((rating.ratedAt - one.ratedAt) / (180 * DAY)));
        const total = weights.reduce((sum, one) => sum + one, 0);
        const sum = weights.reduce((all, weight, place) => all + weight * (earlier[place]?.overall ?? 0), 0);
        return [rating._id, total > 0 ? sum / total : PRIOR_MEAN];
      }),
    );
  }

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

  it('were earned once by every closed order and by every rating', () => {
    const causes = all<Entry>('points_entries').map((entry) => entry._id);
    const closed = orders
      .filter((order) => order.state === 'closed')
      .map((order) => `repair-closed-${order._id}`);
    expect([...causes].sort()).toEqual([...closed, ...ratings.map((one) => `rating-${one._id}`)].sort());
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
