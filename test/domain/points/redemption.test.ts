import { describe, expect, it } from 'vitest';
import { DAY, startOfDay } from '#domain/kernel/time';
import { newAccount } from '#domain/points/ledger';
import { earn, release, releasedBy, spentBy } from '#domain/points/moves';
import { bookedBy, cancel, carriedOut, collect, lapse } from '#domain/points/pick-up';
import { heldPoints } from '#domain/points/proof';
import { hadOf, type RedeemWish, redeem, type Turn } from '#domain/points/redeem';
import { type Redemption, type RedemptionParty, redemptionParty } from '#domain/points/redemption';
import { restock } from '#domain/points/reward';
import { actor, done, LIU, moment, NOW, STAFF } from '../../kit/given';
import { aReward, STATION } from './random-books';

const TERMS = { from: 0, points: 100, perDayMax: 1_000, perMonthMax: 1_000, setAt: 0, why: '' };
const rich = earn(newAccount('liu'), { cause: 'c', rule: 'rating', terms: TERMS, at: NOW, now: NOW }).account;
const SHELF = [aReward('towel', 20, 3), aReward('cup', 30, 5, 1), aReward('off', 1, 5)].map((reward) =>
  reward._id === 'off' ? { ...reward, onShelf: false } : reward,
);
const wish = (quantities: Readonly<Record<string, number>>, totalPoints: number): RedeemWish => ({
  items: Object.entries(quantities).map(([rewardId, quantity]) => ({ rewardId, quantity })),
  stationId: 'studio',
  totalPoints,
});
const redeemed = (what: RedeemWish, account = rich) =>
  redeem('r1', what, { account, rewards: SHELF, station: STATION, had: {} }, moment({ actor: LIU }));
const turn = (): Turn => {
  const made = redeemed(wish({ towel: 2, cup: 1 }, 70));
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value;
};

describe('A redemption', () => {
  it('holds points and stock of several things in one go', () => {
    const { account, rewards, redemption, entries } = turn();
    expect(account.balance).toBe(30);
    expect(rewards.map(({ _id, stock }) => [_id, stock])).toEqual([
      ['towel', 1],
      ['cup', 4],
    ]);
    expect(redemption).toMatchObject({ state: 'held', points: 70, lapsesAt: NOW + 14 * DAY });
    expect(redemption.events).toMatchObject([
      { at: NOW, action: 'redeem', by: 'member', memberId: 'liu', from: null, to: 'held', why: null },
    ]);
    expect(entries.map(({ _id, kind }) => [_id, kind])).toEqual([['held-r1', 'held']]);
  });

  it.each([
    ['more than there are', wish({ towel: 4 }, 80), 'OUT_OF_STOCK', 'items.0.quantity'],
    [
      'more than the limit per person',
      wish({ towel: 1, cup: 2 }, 80),
      'ABOVE_PERSON_LIMIT',
      'items.1.quantity',
    ],
    ['what is off the shelf', wish({ off: 1 }, 1), 'REWARD_NOT_FOUND', 'items.0.rewardId'],
    ['what nobody knows', wish({ constructor: 1 }, 1), 'REWARD_NOT_FOUND', 'items.0.rewardId'],
    ['a price that has changed', wish({ towel: 1 }, 19), 'POINTS_CHANGED', 'totalPoints'],
  ])('is refused for %s, and the field is named', (_, what, code, path) => {
    expect(redeemed(what)).toMatchObject({ ok: false, refusal: { code, fields: [{ path }] } });
  });

  it('is fetched at a place that is open: another one is refused at its field', () => {
    const at = (station: typeof STATION | null) =>
      redeem(
        'r1',
        wish({ towel: 1 }, 20),
        { account: rich, rewards: SHELF, station, had: {} },
        moment({ actor: LIU }),
      );
    for (const station of [null, { ...STATION, open: false }])
      expect(at(station)).toMatchObject({
        refusal: { code: 'STATION_NOT_FOUND', fields: [{ path: 'stationId', problem: 'unknown' }] },
      });
  });

  it('that has ended is booked under one entry: spent where it was handed out, released otherwise', () => {
    const ended = (state: Redemption['state']) => bookedBy({ ...turn().redemption, state });
    expect(ended('collected')).toBe(spentBy('r1'));
    expect([ended('cancelled'), ended('lapsed')]).toEqual([releasedBy('r1'), releasedBy('r1')]);
  });

  it('holds its points while it waits, and until its end is booked', () => {
    const { redemption } = turn();
    const over: Redemption = { ...redemption, state: 'cancelled', effects: {} };
    const cause = { kind: 'end-redemption', cause: 'c', to: 'liu' } as const;
    const ending: Redemption = { ...over, effects: { [cause.cause]: cause as never } };
    const none: ReadonlySet<string> = new Set();
    expect([redemption, over, ending].map((one) => heldPoints([one], none))).toEqual([70, 0, 70]);
    expect(heldPoints([ending], new Set([releasedBy('r1')]))).toBe(0);
    expect(heldPoints([redemption, ending], new Set([releasedBy('r1')]))).toBe(70);
  });

  it('is made twenty times a day, whatever becomes of each, and then no more until tomorrow', () => {
    let account = rich;
    const redeemAt = (now: number, id: string) =>
      redeem(
        id,
        wish({ towel: 1 }, 20),
        { account, rewards: SHELF, station: STATION, had: {} },
        moment({ actor: LIU, now }),
      );
    for (let nth = 0; nth < 20; nth += 1) {
      const made = redeemAt(NOW, `r${nth}`);
      if (!made.ok) throw new Error(JSON.stringify(made));
      const { _id, lots } = made.value.redemption;
      account = release(made.value.account, _id, lots, NOW, NOW).account;
    }
    expect(account.balance).toBe(100);
    expect(redeemAt(NOW, 'one-more')).toEqual({ ok: false, refusal: { code: 'TOO_MANY_REDEMPTIONS' } });
    expect(redeemAt(startOfDay(NOW) + DAY, 'tomorrow')).toMatchObject({ ok: true });
  });

  it('is refused where the points do not suffice', () => {
    expect(redeemed(wish({ towel: 3, cup: 1 }, 90), { ...rich, lots: [], balance: 0 })).toMatchObject({
      refusal: { code: 'NOT_ENOUGH_POINTS' },
    });
  });

  it('counts one thing that is named twice as one wish for both', () => {
    const twice = { ...wish({}, 80), items: [1, 2].map(() => ({ rewardId: 'towel', quantity: 2 })) };
    expect(redeemed(twice)).toMatchObject({ refusal: { code: 'OUT_OF_STOCK' } });
  });

  it('keeps the limit per person over several redemptions, and gives it back with what is cancelled', () => {
    const first = turn();
    const cup = wish({ cup: 1 }, 30);
    const known = {
      account: first.account,
      rewards: SHELF,
      station: STATION,
      had: hadOf([first.redemption]),
    };
    expect(redeem('r2', cup, known, moment({ actor: LIU }))).toMatchObject({
      refusal: { code: 'ABOVE_PERSON_LIMIT' },
    });
    const back = carriedOut(first, cancel(knownFrom(first, 'member'), moment({ actor: LIU })));
    if (!back.ok) throw new Error('refused');
    const { account, redemption } = back.value;
    const again = redeem('r2', cup, { ...known, account, had: hadOf([redemption]) }, moment({ actor: LIU }));
    expect(again.ok).toBe(true);
  });

  it('keeps the account as small as it was, however many rewards were redeemed', () => {
    const shelf = Array.from({ length: 40 }, (_, nth) => aReward(`reward-${nth}`, 1, 9));
    const size = (n: number) => {
      let account = rich;
      for (const [nth, { _id }] of shelf.slice(0, n).entries()) {
        const known = { account, rewards: shelf, station: STATION, had: {} };
        const by = moment({ actor: LIU, now: NOW + nth * DAY });
        const made = redeem(`r-${nth}`, wish({ [_id]: 1 }, 1), known, by);
        if (!made.ok) throw new Error(made.refusal.code);
        account = made.value.account;
      }
      return JSON.stringify(account).length;
    };
    expect(size(40)).toBeLessThan(size(2) + 10);
  });
});

const knownFrom = ({ redemption }: Pick<Turn, 'redemption'>, party: RedemptionParty) => ({
  redemption,
  party,
});

const DOES = {
  collect: (known: ReturnType<typeof knownFrom>) =>
    collect(known, known.redemption.code, moment({ actor: STAFF, now: NOW + 20 * DAY })),
  cancel: (known: ReturnType<typeof knownFrom>) => cancel(known, moment({ actor: LIU, now: NOW + 20 * DAY })),
  lapse: (known: ReturnType<typeof knownFrom>) => lapse(known, moment({ actor: LIU, now: NOW + 20 * DAY })),
};

/** The law: who ends a redemption that is held, and how. Whoever sees it and may not is told so; a stranger sees nothing. */
const LAW = [
  ['collect', 'desk', 'collected'],
  ['collect', 'member', 'FORBIDDEN'],
  ['collect', 'clock', 'FORBIDDEN'],
  ['collect', 'stranger', 'NOT_FOUND'],
  ['cancel', 'desk', 'FORBIDDEN'],
  ['cancel', 'member', 'cancelled'],
  ['cancel', 'clock', 'FORBIDDEN'],
  ['cancel', 'stranger', 'NOT_FOUND'],
  ['lapse', 'desk', 'FORBIDDEN'],
  ['lapse', 'member', 'FORBIDDEN'],
  ['lapse', 'clock', 'lapsed'],
  ['lapse', 'stranger', 'NOT_FOUND'],
] as const;
const ENDS: readonly string[] = ['collected', 'cancelled', 'lapsed'];
const OVER = LAW.flatMap(([action, party, answer]) =>
  (['collected', 'cancelled', 'lapsed'] as const).map(
    (state) => [state, action, party, ENDS.includes(answer) ? 'REDEMPTION_OVER' : answer] as const,
  ),
);

describe('Every state, action and person', () => {
  const answerOf = (state: Redemption['state'], action: keyof typeof DOES, party: RedemptionParty) => {
    const first = turn();
    const answer = DOES[action](knownFrom({ ...first, redemption: { ...first.redemption, state } }, party));
    return answer.ok ? answer.after.state : answer.refusal.code;
  };

  it.each(LAW)('of what is held: %s by the %s ends in %s', (action, party, answer) => {
    expect(answerOf('held', action, party)).toBe(answer);
  });

  it.each(OVER)('of what is %s: %s by the %s is refused with %s', (state, action, party, answer) => {
    expect(answerOf(state, action, party)).toBe(answer);
  });
});

describe('Picking up', () => {
  const known = () => knownFrom(turn(), 'desk');
  const wrong = (redemption: Redemption, requestId: string, who = STAFF) => {
    const code = redemption.code === '000000' ? '000001' : '000000';
    return collect({ ...known(), redemption }, code, moment({ actor: who, requestId }));
  };

  it('turns the hold into a spend, and the person is told', () => {
    const first = known();
    const by = moment({ actor: STAFF, now: NOW + DAY });
    const given = carriedOut(turn(), collect(first, first.redemption.code, by));
    if (!given.ok) throw new Error('refused');
    expect(given.value.entries.map(({ from, to, points }) => [from, to, points])).toEqual([
      ['redemption', 'spent', 70],
    ]);
    expect(given.value.redemption).toMatchObject({ state: 'collected', endedAt: NOW + DAY, actsAt: null });
    expect(Object.values(given.value.redemption.effects)).toMatchObject([
      { kind: 'notify', to: 'liu', about: 'redemption-collected' },
    ]);
  });

  it('with a wrong code is counted; the fifth of one person makes a new code, and whoever typed them waits', () => {
    let { redemption } = turn();
    const { code } = redemption;
    for (let tries = 1; tries <= 5; tries += 1) {
      const answer = wrong(redemption, `try-${tries}`);
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'WRONG_PICKUP_CODE' } });
      redemption = answer.after ?? redemption;
      expect(redemption.wrong).toHaveLength(tries);
      expect(redemption.code === code).toBe(tries < 5);
    }
    expect(redemption.pickup).toBe(`studio:${redemption.code}`);
    expect(Object.values(redemption.effects)).toMatchObject([
      { kind: 'tell-staff', about: 'codes-tried', noun: 'redemption', id: redemption._id },
    ]);
    const again = [{ path: 'code', problem: `again at ${NOW + 600_000}` }];
    expect(wrong(redemption, 'try-6')).toEqual({
      ok: false,
      refusal: { code: 'TOO_MANY_TRIES', fields: again },
    });
    const right = (who: typeof STAFF) =>
      collect({ ...known(), redemption }, redemption.code, moment({ actor: who, requestId: 'right' }));
    expect(right(STAFF)).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_TRIES' } });
    expect(right(actor('colleague', ['staff']))).toMatchObject({ ok: true });
  });

  it('with one wrong code that is sent again is counted once', () => {
    const once = wrong(turn().redemption, 'once');
    const marked = once.after ?? turn().redemption;
    expect(wrong(marked, 'once').after).toBe(marked);
  });

  it('waits, too, for who typed wrong codes elsewhere', () => {
    const first = known();
    const tried = Array.from({ length: 5 }, (_, nth) => ({
      at: NOW,
      memberId: STAFF.memberId,
      requestId: `${nth}`,
    }));
    expect(collect(first, first.redemption.code, moment({ actor: STAFF }), tried)).toMatchObject({
      refusal: { code: 'TOO_MANY_TRIES' },
    });
  });

  it('is for staff anywhere, for an officer at the station of the own studio, and for nobody himself', () => {
    const { redemption } = turn();
    const party = (who: ReturnType<typeof actor>) => redemptionParty(redemption, STATION, who);
    expect(party(STAFF)).toBe('desk');
    const seat = { studioId: STATION.studioId ?? '', name: '郑干事' };
    expect(party({ ...actor('officer', ['officer']), seat })).toBe('desk');
    expect(party({ ...actor('elsewhere', ['officer']), seat: { ...seat, studioId: 'far' } })).toBe(
      'stranger',
    );
    expect(party(actor('unseated', ['officer']))).toBe('stranger');
    expect(party({ ...actor('officer'), seat })).toBe('stranger');
    expect(party(actor('liu', ['staff']))).toBe('member');
  });
});

describe('What is not fetched', () => {
  it('lapses after 14 days and not before; points, stock and allowance come back', () => {
    const first = turn();
    const at = (now: number) =>
      carriedOut(first, lapse(knownFrom(first, 'clock'), moment({ actor: LIU, now })));
    expect(at(NOW + 14 * DAY - 1)).toMatchObject({ ok: false, refusal: { code: 'TOO_EARLY' } });
    const lapsed = at(NOW + 14 * DAY);
    if (!lapsed.ok) throw new Error('refused');
    expect(lapsed.value.account).toMatchObject({ balance: 100 });
    expect(lapsed.value.rewards.map(({ _id, stock }) => [_id, stock])).toEqual([
      ['towel', 3],
      ['cup', 5],
    ]);
  });
});

describe('Stock', () => {
  const [towel] = SHELF;
  const by = (n: number) => towel && restock(towel, n, '盘点', moment({ actor: STAFF }));

  it('changes by how many, with the reason on record, and never falls below zero', () => {
    const more = by(10);
    expect(more && done(more)).toMatchObject({
      stock: 13,
      events: [{ action: 'restock', why: '+10：盘点' }],
    });
    expect(by(-4)).toMatchObject({ ok: false, refusal: { code: 'STOCK_OUT_OF_RANGE' } });
  });
});
