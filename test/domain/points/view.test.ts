import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '#domain/kernel/time';
import { type Account, type Entry, newAccount } from '#domain/points/ledger';
import { earn, expire, hold, release, reverse, spend } from '#domain/points/moves';
import { redeem } from '#domain/points/redeem';
import { newReward, restock } from '#domain/points/reward';
import { FIRST_TERMS } from '#domain/points/terms';
import { pickupView, redemptionView, rewardView, shelfReward, statementView } from '#domain/points/view';
import { done, LIU, moment, NOW, STAFF } from '../../kit/given';
import { aReward, STATION } from './random-books';

const earned = (account: Account, cause: string, at = NOW) =>
  earn(account, { cause, rule: 'rating', terms: FIRST_TERMS.rating, at, now: at });

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('it is there');
  return value;
};

/** What one line of a statement says of points. */
const line = (entry: Entry) => {
  const [row] = statementView(null, [entry], NOW).entries;
  return row && [row.kind, row.points, row.moved, row.redemptionId, row.rule, row.capped];
};

describe('A statement', () => {
  const rating = earned(newAccount('liu'), 'rating-1');
  const entry = must(rating.entries[0]);
  const held = must(hold(rating.account, 'r1', 3, NOW));
  const lots = must(held.entries[0]).lots;
  const first = ({ entries }: { readonly entries: readonly Entry[] }) => must(entries[0]);

  it('says of each entry what came in or went out, what it moved, and which redemption or rule it is about', () => {
    const taken = reverse(held.account, entry, { why: '核实不实', ruling: 'zhou-1', now: NOW });
    if (!taken.ok) throw new Error('refused');
    const [reversed, owed] = taken.value.entries;
    const [, settled] = earned(taken.value.account, 'rating-2').entries;
    const rows = [
      entry,
      first(held),
      first(spend(held.account, 'r1', lots, NOW)),
      first(release(held.account, 'r1', lots, NOW)),
      first(expire(rating.account, instantOf('2030-01-01'))),
      must(reversed),
      must(owed),
      must(settled),
    ];
    expect(rows.map(line)).toEqual([
      ['earned', 5, 5, null, 'rating', false],
      ['held', -3, 3, 'r1', null, false],
      ['spent', 0, 3, 'r1', null, false],
      ['released', 3, 3, 'r1', null, false],
      ['expired', -5, 5, null, null, false],
      ['reversed', -2, 2, null, 'rating', false],
      ['owed', 0, 3, null, 'rating', false],
      ['settled', -3, 3, null, null, false],
    ]);
  });

  it('says where a cap left less than the rule gives, and of nothing else', () => {
    const capped = (perDayMax: number) =>
      line(
        first(
          earn(newAccount('liu'), {
            cause: 'c',
            rule: 'rating',
            terms: { ...FIRST_TERMS.rating, perDayMax },
            at: NOW,
            now: NOW,
          }),
        ),
      );
    expect([capped(4), capped(5)]).toEqual([
      ['earned', 4, 4, null, 'rating', true],
      ['earned', 5, 5, null, 'rating', false],
    ]);
  });

  it('tells the number, the reason and the instant of an entry, and what expires on which last day', () => {
    const { entries, balance, owes, expiring, more } = statementView(rating.account, [entry], NOW);
    expect(entries).toEqual([
      {
        id: 'rating-1',
        no: 1,
        kind: 'earned',
        points: 5,
        moved: 5,
        rule: 'rating',
        capped: false,
        redemptionId: null,
        why: null,
        at: NOW,
        month: '2026-03',
      },
    ]);
    expect({ balance, owes, expiring, more }).toEqual({
      balance: 5,
      owes: 0,
      expiring: [{ points: 5, on: '2027-12-31' }],
      more: false,
    });
  });

  it('counts nothing that has expired, although it still stands on the account', () => {
    const end = instantOf('2028-01-01');
    expect(statementView(rating.account, [], end - 1)).toMatchObject({ balance: 5 });
    expect(statementView(rating.account, [], end)).toMatchObject({ balance: 0, expiring: [] });
    expect(statementView({ ...rating.account, owes: 4 }, [], end)).toMatchObject({ owes: 4 });
  });

  it('has twenty entries on a page, and says whether there are more', () => {
    const page = (count: number) => {
      const { entries, more } = statementView(
        null,
        Array.from({ length: count }, () => entry),
        NOW,
      );
      return [entries.length, more];
    };
    expect([page(20), page(21)]).toEqual([
      [20, false],
      [20, true],
    ]);
  });
});

const REWARD = { ...aReward('cup', 30, 5, 2), picture: 'cloud://cup.jpg', description: '一只' };

describe('A redemption, as she and as the desk see it', () => {
  const terms = { ...FIRST_TERMS.rating, points: 90, perDayMax: 90, perMonthMax: 90 };
  const rich = earn(newAccount('liu'), { cause: 'c', rule: 'rating', terms, at: NOW, now: NOW }).account;
  const wish = { items: [{ rewardId: 'cup', quantity: 2 }], stationId: 'studio', totalPoints: 60 };
  const known = { account: rich, rewards: [REWARD], station: STATION, had: {} };
  const made = redeem('r1', wish, known, moment({ actor: LIU, newCode: () => '424242' }));
  if (!made.ok) throw new Error('refused');
  const { redemption } = made.value;
  const items = [{ rewardId: 'cup', name: 'cup', quantity: 2, points: 30 }];
  const station = { id: 'studio', name: '云南路工作室', address: '云南路 1 号', hours: '工作日 9:00–17:00' };

  it('holds her code while it is held, and may be cancelled as long', () => {
    expect(redemptionView(redemption)).toEqual({
      id: 'r1',
      state: 'held',
      items,
      points: 60,
      station,
      code: '424242',
      heldAt: NOW,
      lapsesAt: NOW + 14 * DAY,
      endedAt: null,
      canCancel: true,
    });
    for (const state of ['collected', 'cancelled', 'lapsed'] as const)
      expect(redemptionView({ ...redemption, state, endedAt: NOW + 1 })).toMatchObject({
        state,
        code: null,
        canCancel: false,
        endedAt: NOW + 1,
      });
  });

  it('has neither name nor code where it is handed out', () => {
    expect(pickupView(redemption)).toEqual({
      id: 'r1',
      state: 'held',
      items,
      points: 60,
      stationId: 'studio',
      heldAt: NOW,
      lapsesAt: NOW + 14 * DAY,
      endedAt: null,
    });
  });
});

describe('A reward, as people and as staff see it', () => {
  const seen = {
    id: 'cup',
    name: 'cup',
    description: '一只',
    picture: 'cloud://cup.jpg',
    points: 30,
    stock: 5,
  };

  it('says how many of it somebody can still have', () => {
    expect(shelfReward(REWARD, {})).toEqual({
      ...seen,
      perPersonMax: 2,
      leftForMe: 2,
      stationIds: ['studio'],
    });
    expect(shelfReward(REWARD, { cup: 1, towel: 9 }).leftForMe).toBe(1);
    expect(shelfReward(REWARD, { cup: 3 }).leftForMe).toBe(0);
    expect(shelfReward({ ...REWARD, perPersonMax: null }, { cup: 3 }).leftForMe).toBeNull();
  });

  it('shows staff its last ten changes, the latest first', () => {
    expect(rewardView(REWARD)).toEqual({
      ...seen,
      perPersonMax: 2,
      onShelf: true,
      stationIds: ['studio'],
      changes: [],
    });
    const new_ = newReward('cup', { ...REWARD }, moment({ actor: STAFF }));
    const after = Array.from({ length: 10 }, (_, nth) => nth + 1).reduce(
      (reward, by) => done(restock(reward, by, '进货', moment({ actor: STAFF, now: NOW + by }))),
      new_,
    );
    const { changes } = rewardView(after);
    expect(changes).toHaveLength(10);
    expect(changes[0]).toEqual({ at: NOW + 10, action: 'restock', why: '+10：进货' });
    expect(changes[9]).toEqual({ at: NOW + 1, action: 'restock', why: '+1：进货' });
    expect(rewardView(new_).changes).toEqual([{ at: NOW, action: 'describe', why: null }]);
  });
});
