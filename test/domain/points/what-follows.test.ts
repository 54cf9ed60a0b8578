import { describe, expect, it } from 'vitest';
import type { Effect } from '#domain/effects';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, dayOf } from '#domain/kernel/time';
import { type Account, newAccount } from '#domain/points/ledger';
import { earn, earnNothing, expire, hold, reverse } from '#domain/points/moves';
import { cancel, carriedOut, collect, lapse } from '#domain/points/pick-up';
import { redeem, type Turn } from '#domain/points/redeem';
import { actor, LIU, moment, NOW, STAFF } from '../../kit/given';
import { aReward, STATION } from './random-books';

// Who is told, what is moved and what is counted by every step of points: written by hand from the by-laws. Liu has a
// hundred points, and holds seventy of them for two towels and a cup.

const TERMS = { from: 0, points: 100, perDayMax: 1_000, perMonthMax: 1_000, setAt: 0, why: '' };
const EARNING = { cause: 'rating-order-1', rule: 'rating', at: NOW, now: NOW } as const;
const rich = earn(newAccount('liu'), { ...EARNING, terms: TERMS }).account;
const SHELF = [aReward('towel', 20, 3), aReward('cup', 30, 5, 1)];

function held(): Turn {
  const items = [
    { rewardId: 'towel', quantity: 2 },
    { rewardId: 'cup', quantity: 1 },
  ];
  const wish = { items, stationId: 'studio', totalPoints: 70 };
  const known = { account: rich, rewards: SHELF, station: STATION, had: {} };
  const made = redeem('r1', wish, known, moment({ actor: LIU }));
  if (!made.ok) throw new Error('refused');
  return made.value;
}

function ended(decided: ReturnType<typeof collect | typeof lapse>): Turn {
  const done = carriedOut<string>(held(), decided);
  if (!done.ok) throw new Error('refused');
  return done.value;
}

const say = (effect: Effect): string =>
  effect.kind === 'notify'
    ? `tells ${effect.to}: ${effect.about} of ${effect.noun} ${effect.id} (${effect.cause})`
    : effect.kind === 'tell-staff'
      ? `tells staff: ${effect.about} of ${effect.noun} ${effect.id} (${effect.cause})`
      : effect.kind;

/** All that a step of a redemption leads to, line by line. */
const followsFrom = ({ redemption, account, rewards, entries }: Turn): string[] => [
  ...Object.values(redemption.effects).map(say),
  ...entries.map(({ _id, from, to, points }) => `moves ${points} from ${from} to ${to} (${_id})`),
  ...rewards.map(({ _id, stock }) => `stock of ${_id}: ${stock}`),
  `balance: ${account.balance}`,
];

const STEPS: Readonly<Record<string, { does: () => Turn; follows: readonly string[] }>> = {
  redeeming: {
    does: held,
    follows: [
      'moves 70 from member-liu to redemption (held-r1)',
      'stock of towel: 1',
      'stock of cup: 4',
      'balance: 30',
    ],
  },
  'handing out': {
    does: () => {
      const { redemption } = held();
      return ended(collect({ redemption, party: 'desk' }, redemption.code, moment({ actor: STAFF })));
    },
    follows: [
      'tells liu: redemption-collected of redemption r1 (collected-r1)',
      'moves 70 from redemption to spent (spent-r1)',
      'balance: 30',
    ],
  },
  cancelling: {
    does: () => ended(cancel({ ...held(), party: 'member' }, moment({ actor: LIU }))),
    follows: [
      'moves 70 from redemption to member-liu (released-r1)',
      'stock of towel: 3',
      'stock of cup: 5',
      'balance: 100',
    ],
  },
  'not being fetched': {
    does: () => ended(lapse({ ...held(), party: 'clock' }, moment({ actor: CLOCK, now: NOW + 14 * DAY }))),
    follows: [
      'tells liu: redemption-lapsed of redemption r1 (lapsed-r1)',
      'moves 70 from redemption to member-liu (released-r1)',
      'stock of towel: 3',
      'stock of cup: 5',
      'balance: 100',
    ],
  },
};

describe('What follows for whom', () => {
  it.each(Object.entries(STEPS))('from %s', (_, { does, follows }) => {
    expect(followsFrom(does())).toEqual(follows);
  });

  it('from five wrong codes of one person: staff are told once that day, and nothing moves', () => {
    const { redemption } = held();
    let after = redemption;
    for (const nth of [1, 2, 3, 4, 5]) {
      expect(Object.values(after.effects)).toEqual([]);
      const wrong = after.code === '111111' ? '222222' : '111111';
      const by = moment({ actor: STAFF, requestId: `wrong-${nth}` });
      const answer = collect({ redemption: after, party: 'desk' }, wrong, by);
      if (answer.ok || !answer.after) throw new Error('it was a wrong code');
      expect(answer.refusal).toEqual({
        code: 'WRONG_PICKUP_CODE',
        fields: [{ path: 'code', problem: 'wrong' }],
      });
      after = answer.after;
    }
    const day = dayOf(NOW);
    expect(Object.values(after.effects).map(say)).toEqual([
      `tells staff: codes-tried of redemption r1 (codes-r1-${day})`,
    ]);
    expect(after.state).toBe('held');
  });

  it.each([
    ['collect', 'desk', 'collected'],
    ['cancel', 'member', 'cancelled'],
    ['lapse', 'clock', 'lapsed'],
  ] as const)(
    'from %s: it is on record who ended it, and its code finds nothing any more',
    (action, party, to) => {
      const { redemption } = held();
      const by = moment({ actor: actor('who'), now: NOW + 15 * DAY });
      const known = { redemption, party };
      const done = {
        collect: () => collect(known, redemption.code, by),
        cancel: () => cancel(known, by),
        lapse: () => lapse(known, by),
      }[action]();
      if (!done.ok) throw new Error('refused');
      expect(done.after).toMatchObject({
        endedAt: by.now,
        actsAt: null,
        pickup: 'over:r1',
        state: to,
      });
      expect(done.after.events).toEqual([
        ...redemption.events,
        {
          at: by.now,
          action,
          by: party,
          memberId: 'who',
          from: 'held',
          to,
          why: null,
          requestId: by.requestId,
          digest: by.digest,
        },
      ]);
    },
  );
});

describe('What an account books', () => {
  const book = (account: Account, does: (account: Account) => ReturnType<typeof expire>) =>
    does(account).entries.map(({ _id, kind, rule, about, why, ruling, asked, points, at, happenedAt }) => [
      `${kind} ${points} of ${asked} (${_id})`,
      rule,
      about,
      why,
      ruling,
      at - NOW,
      happenedAt - NOW,
    ]);
  const late = { ...EARNING, cause: 'c', now: NOW + DAY };

  it('from what earns: under the name of the cause, by its rule, when it happened and when it was booked', () => {
    expect(book(newAccount('liu'), (account) => earn(account, { ...late, terms: TERMS }))).toEqual([
      ['earned 100 of 100 (c)', 'rating', null, null, null, DAY, 0],
    ]);
    const owing = { ...newAccount('liu'), owes: 30 };
    expect(book(owing, (account) => earn(account, { ...late, terms: TERMS }))).toEqual([
      ['earned 100 of 100 (c)', 'rating', null, null, null, DAY, 0],
      ['settled 30 of 30 (c-settled)', null, null, null, null, DAY, 0],
    ]);
  });

  it('from what earns nothing: the cause is spent, and the statement says why', () => {
    const nothing = (account: Account) => earnNothing(account, { ...late, why: '自家的单子' });
    expect(book(rich, nothing)).toEqual([['earned 0 of 0 (c)', 'rating', null, '自家的单子', null, DAY, 0]]);
    expect(nothing(rich).account).toMatchObject({ balance: 100, entries: 2, earned: rich.earned });
  });

  it('from what is taken back: what is left and what is owed, with reason and ruling', () => {
    const spent = hold(rich, 'r1', 70, NOW)?.account ?? rich;
    const [cause] = earn(newAccount('liu'), { ...EARNING, terms: TERMS }).entries;
    const words = { why: '核实不实', ruling: 'zhou-1', now: NOW + DAY };
    const taken = (account: Account) => {
      const done = cause && reverse(account, cause, words);
      if (!done?.ok) throw new Error('refused');
      return done.value;
    };
    const rest = ['rating', 'rating-order-1', '核实不实', 'zhou-1', DAY, DAY];
    expect(book(spent, taken)).toEqual([
      ['reversed 30 of 30 (reversed-rating-order-1)', ...rest],
      ['owed 70 of 70 (owed-rating-order-1)', ...rest],
    ]);
    expect(book({ ...spent, lots: [], balance: 0 }, taken)).toEqual([
      ['reversed 0 of 0 (reversed-rating-order-1)', ...rest],
      ['owed 100 of 100 (owed-rating-order-1)', ...rest],
    ]);
  });

  it('from what expires: each lot under a number of its own, at the end of the lot', () => {
    const end = rich.lots[0]?.expiresAt ?? 0;
    expect(book(rich, (account) => expire(account, end + DAY))).toEqual([
      ['expired 100 of 100 (expired-liu-2)', null, null, null, null, end + DAY - NOW, end - NOW],
    ]);
  });
});
