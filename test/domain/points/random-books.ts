import { newNoun } from '#domain/kernel/entity';
import type { Result } from '#domain/kernel/result';
import { DAY, HOUR } from '#domain/kernel/time';
import { type Account, type Entry, newAccount, type Posting } from '#domain/points/ledger';
import { sum } from '#domain/points/lots';
import { earn, expire, reverse } from '#domain/points/moves';
import { EARNING_RULES } from '#domain/points/owed';
import { cancel, carriedOut, collect, lapse } from '#domain/points/pick-up';
import type { PickUpPlace } from '#domain/points/pick-up-place';
import { beginRecount, disagreements, type Recount, recounted } from '#domain/points/proof';
import { hadOf, redeem, type Turn } from '#domain/points/redeem';
import type { Redemption } from '#domain/points/redemption';
import type { Reward } from '#domain/points/reward';
import { newRuleBook, termsAt } from '#domain/points/terms';
import { actor, moment, NOW } from '../../kit/given';

/** A points room in memory that carries out whatever chance says, and is held to its books after every step. */

export const STATION: PickUpPlace = {
  _id: 'studio',
  open: true,
  name: '云南路工作室',
  address: '云南路 1 号',
  hours: '工作日 9:00–17:00',
  studioId: 'studio-yunnan',
};

export const aReward = (
  _id: string,
  points: number,
  stock: number,
  perPersonMax: number | null = null,
): Reward => ({
  ...newNoun(_id),
  name: _id,
  description: '',
  picture: null,
  points,
  stock,
  perPersonMax,
  onShelf: true,
  stationIds: ['studio'],
});

export const PEOPLE = ['liu', 'chen', 'gao', 'wu'] as const;
const OFFICER = {
  ...actor('officer', ['officer']),
  seat: { studioId: STATION.studioId ?? '', name: '郑干事' },
};

export interface Chance {
  readonly what: 'earn' | 'redeem' | 'collect' | 'cancel' | 'lapse' | 'expire' | 'reverse' | 'wait';
  readonly who: number;
  readonly a: number;
  readonly b: number;
}

export class RandomBooks {
  now = NOW;
  readonly accounts = new Map<string, Account>(PEOPLE.map((id) => [id, newAccount(id)]));
  readonly rewards = new Map<string, Reward>(
    [aReward('towel', 7, 400), aReward('oil', 23, 60), aReward('cup', 11, 300, 5)].map((one) => [
      one._id,
      one,
    ]),
  );
  readonly redemptions: Redemption[] = [];
  readonly entries = new Map<string, Entry>();
  /** Sum of every account, kept from the entries alone. */
  readonly sums = new Map<string, number>();
  readonly recounts = new Map<string, Recount>(PEOPLE.map((id) => [id, beginRecount(id)]));
  readonly happened = new Map<string, number>();
  #causes = 0;

  carryOut({ what, who, a, b }: Chance): void {
    const memberId = PEOPLE[who % PEOPLE.length] ?? 'liu';
    if (what === 'earn') this.#earn(memberId, a);
    else if (what === 'redeem') this.#redeem(memberId, a, b);
    else if (what === 'expire') this.#keep(memberId, expire(this.#account(memberId), this.now), 'expire');
    else if (what === 'reverse') this.#reverse(a);
    else if (what === 'wait') this.now += a % 9 === 0 ? (b % 200) * DAY : (b % 48) * HOUR;
    else this.#end(what, a);
  }

  #account = (memberId: string): Account => this.accounts.get(memberId) ?? newAccount(memberId);

  #earn(memberId: string, a: number): void {
    const rule = EARNING_RULES[a % EARNING_RULES.length] ?? 'rating';
    this.#causes += 1;
    const terms = termsAt(newRuleBook(rule), this.now);
    const cause = `cause-${this.#causes}`;
    this.#keep(
      memberId,
      earn(this.#account(memberId), { cause, rule, terms, at: this.now, now: this.now }),
      'earn',
    );
  }

  #redeem(memberId: string, a: number, b: number): void {
    const ids = [...this.rewards.keys()];
    const items = [a, b]
      .slice(0, 1 + (b % 2))
      .map((n) => ({ rewardId: ids[n % ids.length] ?? '', quantity: 1 + (n % 3) }));
    const totalPoints = items.reduce(
      (total, { rewardId, quantity }) => total + (this.rewards.get(rewardId)?.points ?? 0) * quantity,
      0,
    );
    const had = hadOf(this.redemptions.filter((one) => one.memberId === memberId));
    const known = {
      account: this.#account(memberId),
      rewards: [...this.rewards.values()],
      station: STATION,
      had,
    };
    const wish = { items, stationId: 'studio', totalPoints };
    const id = `redemption-${this.redemptions.length + 1}-${this.now}`;
    this.#turn(redeem(id, wish, known, this.#moment(memberId)), 'redeem');
  }

  #end(what: 'collect' | 'cancel' | 'lapse', a: number): void {
    const held = this.redemptions.filter(({ state }) => state === 'held');
    const redemption = held[a % Math.max(1, held.length)];
    if (!redemption) return;
    const { memberId, code } = redemption;
    const known = { account: this.#account(memberId), rewards: [...this.rewards.values()] };
    const by = moment({ actor: OFFICER, now: this.now });
    const ended = {
      collect: () => collect({ redemption, party: 'desk' }, code, by),
      cancel: () => cancel({ redemption, party: 'member' }, this.#moment(memberId)),
      lapse: () => lapse({ redemption, party: 'clock' }, this.#moment('clock')),
    };
    this.#turn(carriedOut(known, ended[what]()), what);
  }

  #reverse(a: number): void {
    const earned = [...this.entries.values()].filter(
      ({ kind, _id }) => kind === 'earned' && !this.entries.has(`reversed-${_id}`),
    );
    const entry = earned[a % Math.max(1, earned.length)];
    if (!entry) return;
    const words = { why: '核实不实', ruling: 'zhou-1', now: this.now };
    const done = reverse(this.#account(entry.memberId), entry, words);
    if (done.ok) this.#keep(entry.memberId, done.value, 'reverse');
  }

  #moment = (memberId: string) => moment({ actor: actor(memberId), now: this.now });

  #turn(decided: Result<Turn, string>, what: string): void {
    if (!decided.ok) return;
    const { redemption, rewards } = decided.value;
    const place = this.redemptions.findIndex(({ _id }) => _id === redemption._id);
    if (place < 0) this.redemptions.push(redemption);
    else this.redemptions[place] = redemption;
    for (const reward of rewards) this.rewards.set(reward._id, reward);
    this.#keep(redemption.memberId, decided.value, what);
  }

  #keep(memberId: string, { account, entries }: Posting, what: string): void {
    this.accounts.set(memberId, account);
    if (entries.length > 0) this.happened.set(what, (this.happened.get(what) ?? 0) + 1);
    for (const entry of entries) {
      if (this.entries.has(entry._id)) throw new Error(`${entry._id} was booked twice`);
      this.entries.set(entry._id, entry);
      this.sums.set(entry.from, (this.sums.get(entry.from) ?? 0) - entry.points);
      this.sums.set(entry.to, (this.sums.get(entry.to) ?? 0) + entry.points);
      this.recounts.set(memberId, recounted(this.recounts.get(memberId) ?? beginRecount(memberId), entry));
    }
  }

  /** Everything that is not as it must be; nothing, whatever happened. */
  faults(): string[] {
    const found: string[] = [];
    const total = [...this.sums.values()].reduce((all, one) => all + one, 0);
    if (total !== 0) found.push(`all accounts sum to ${total}`);
    for (const [id, account] of this.accounts) {
      const held = this.redemptions.filter(({ memberId, state }) => memberId === id && state === 'held');
      const recount = this.recounts.get(id) ?? beginRecount(id);
      found.push(...disagreements(recount, account, sum(held)).map((what) => `${id}: ${what}`));
      if (account.balance < 0 || account.owes < 0) found.push(`${id}: below zero`);
      if (account.balance !== (this.sums.get(`member-${id}`) ?? 0))
        found.push(`${id}: balance is not the entries`);
      if (account.balance !== sum(account.lots)) found.push(`${id}: balance is not the lots`);
      if (-account.owes !== (this.sums.get(`debt-${id}`) ?? 0)) found.push(`${id}: debt is not the entries`);
    }
    for (const { _id, stock } of this.rewards.values()) if (stock < 0) found.push(`${_id}: stock below zero`);
    return found;
  }
}
