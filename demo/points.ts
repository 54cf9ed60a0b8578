import type { Entity } from '#domain/kernel/entity';
import type { Result } from '#domain/kernel/result';
import { DAY, HOUR } from '#domain/kernel/time';
import { type Account, type Entry, newAccount, type Posting } from '#domain/points/ledger';
import { earn, expire } from '#domain/points/moves';
import type { Award } from '#domain/points/owed';
import { carriedOut, collect, lapse } from '#domain/points/pick-up';
import { hadOf, redeem, type Turn } from '#domain/points/redeem';
import { LAPSES_AFTER, type Redemption } from '#domain/points/redemption';
import type { Reward } from '#domain/points/reward';
import { newRuleBook, termsAt } from '#domain/points/terms';
import { type Dice, diceFor } from './dice';
import { shelfAt } from './shelf';
import { PICK_UPS } from './stations';

/** 积分 of half a year: who earned what, and what people took home for it, by the rules themselves. */

export interface PointsRoom {
  readonly accounts: readonly Account[];
  readonly entries: readonly (Entry & { readonly version: number })[];
  readonly rewards: readonly Reward[];
  readonly redemptions: readonly Redemption[];
}

/** Of a hundred occasions on which somebody could take something home. */
const TEMPTED = 0.3;
/** People like to keep something. */
const KEPT = 10;

export function pointsRoom(earned: readonly Award[], now: number, staffId: string): PointsRoom {
  const room = new Room(now, staffId);
  for (const award of [...earned].sort((a, b) => a.at - b.at || (a.cause < b.cause ? -1 : 1)))
    room.award(award);
  return room.asOf(now);
}

class Room {
  readonly #accounts = new Map<string, Account>();
  readonly #entries: Entry[] = [];
  readonly #rewards: Map<string, Reward>;
  readonly #redemptions = new Map<string, Redemption>();
  readonly #dice: Dice = diceFor('points');

  constructor(
    readonly now: number,
    readonly staffId: string,
  ) {
    this.#rewards = new Map(shelfAt(now, staffId).map((reward) => [reward._id, reward]));
  }

  award({ cause, to, rule, at }: Award): void {
    const terms = termsAt(newRuleBook(rule), at);
    this.#endThoseDue(at);
    this.#keep(expire(this.#account(to), at));
    this.#keep(earn(this.#account(to), { cause, rule, terms, at, now: at }));
    if (at < this.now - 2 * HOUR && this.#dice.chance(TEMPTED)) this.#takeHome(to, at + HOUR);
  }

  asOf(now: number): PointsRoom {
    this.#endThoseDue(now);
    return {
      accounts: [...this.#accounts.values()],
      entries: this.#entries.map((entry) => ({ ...entry, version: 1 })),
      rewards: [...this.#rewards.values()],
      redemptions: [...this.#redemptions.values()].map(settled),
    };
  }

  #account = (memberId: string): Account => this.#accounts.get(memberId) ?? newAccount(memberId);

  #moment(memberId: string, now: number) {
    const actor = { memberId, roles: ['resident'], providerId: null } as const;
    const requestId = `demo-points-${this.#dice.digits(8)}`;
    const { id: newId, digits } = this.#dice;
    return { actor, now, requestId, digest: 'demo', newId, newCode: () => digits(6) };
  }

  /** One of the things that she can afford, the dearer the likelier. */
  #takeHome(memberId: string, at: number): void {
    const account = this.#account(memberId);
    const affordable = [...this.#rewards.values()].filter(
      (one) => one.stock > 0 && one.points <= account.balance - KEPT,
    );
    if (affordable.length === 0) return;
    const reward = this.#dice.weighted(affordable, ({ points }) => points);
    const station = this.#dice.pick(PICK_UPS.filter(({ _id }) => reward.stationIds.includes(_id)));
    const wish = {
      items: [{ rewardId: reward._id, quantity: 1 }],
      stationId: station._id,
      totalPoints: reward.points,
    };
    const theirs = [...this.#redemptions.values()].filter((one) => one.memberId === memberId);
    const known = { account, rewards: [...this.#rewards.values()], station, had: hadOf(theirs) };
    this.#turn(redeem(this.#dice.id(), wish, known, this.#moment(memberId, at)));
  }

  /** Most people come within a week; some never do. */
  #endThoseDue(now: number): void {
    for (const redemption of this.#redemptions.values()) {
      if (redemption.state !== 'held') continue;
      const { memberId, heldAt, code, _id } = redemption;
      const days = 1 + (Number.parseInt(_id.slice(0, 4), 16) % 8);
      const forgotten = Number.parseInt(_id.slice(4, 6), 16) < 20;
      const known = { account: this.#account(memberId), rewards: [...this.#rewards.values()] };
      const at = heldAt + (forgotten ? LAPSES_AFTER : days * DAY);
      if (at > now) continue;
      const ended = forgotten
        ? lapse({ redemption, party: 'clock' }, this.#moment('clock', at))
        : collect({ redemption, party: 'desk' }, code, this.#moment(this.staffId, at));
      this.#turn(carriedOut(known, ended));
    }
  }

  #turn(decided: Result<Turn, string>): void {
    // A limit per person may say no; nothing else can.
    if (!decided.ok) return;
    const { redemption, rewards } = decided.value;
    this.#redemptions.set(redemption._id, redemption);
    for (const reward of rewards) this.#rewards.set(reward._id, reward);
    this.#keep(decided.value);
  }

  #keep({ account, entries }: Posting): void {
    if (entries.length === 0) return;
    this.#accounts.set(account._id, { ...account, version: account.version + 1 });
    this.#entries.push(...entries);
  }
}

/** As the clock has left it: its notices were sent long ago. */
export const settled = <T extends Entity>(noun: T): T => ({
  ...noun,
  version: noun.events.length,
  effects: {},
  owed: 0,
});
