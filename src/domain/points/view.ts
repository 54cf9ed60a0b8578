import { PAGE_ROWS } from '#domain/kernel/limits';
import { dayOf } from '#domain/kernel/time';
import type {
  EntryView,
  PickupView,
  RedemptionView,
  RewardView,
  RulesView,
  ShelfReward,
  Statement,
  StationView,
} from './contract-views';
import { type Account, type Entry, signed } from './ledger';
import { sum, usable } from './lots';
import { EARNING_RULES } from './owed';
import type { PickUpPlace } from './pick-up-place';
import { type Had, leftFor } from './redeem';
import type { Redemption } from './redemption';
import { leftOf, type Reward } from './reward';
import { coming, newRuleBook, type RuleBook, termsAt } from './terms';

/** `entries`: one more than a page, newest first. */
export const statementView = (account: Account | null, entries: readonly Entry[], now: number): Statement => {
  const lots = usable(account?.lots ?? [], now);
  return {
    balance: sum(lots),
    owes: account?.owes ?? 0,
    expiring: lots.map(({ points, expiresAt }) => ({ points, on: dayOf(expiresAt - 1) })),
    entries: entries.slice(0, PAGE_ROWS).map(entryView),
    more: entries.length > PAGE_ROWS,
  };
};

const ABOUT_A_REDEMPTION: readonly string[] = ['held', 'spent', 'released'];

const entryView = (entry: Entry): EntryView => ({
  id: entry._id,
  no: entry.no,
  kind: entry.kind,
  points: signed(entry),
  moved: entry.points,
  rule: entry.rule,
  capped: entry.kind === 'earned' && entry.points < entry.asked,
  redemptionId: ABOUT_A_REDEMPTION.includes(entry.kind) ? entry.about : null,
  why: entry.why,
  at: entry.happenedAt,
  month: entry.month,
});

export const rulesView = (books: readonly RuleBook[], now: number): RulesView => ({
  rules: EARNING_RULES.map((rule) => {
    const book = books.find(({ _id }) => _id === rule) ?? newRuleBook(rule);
    return {
      rule,
      now: termsAt(book, now),
      coming: coming(book, now),
      history: [...book.terms].reverse(),
    };
  }),
});

export const stationView = ({
  _id,
  name,
  address,
  hours,
}: Pick<PickUpPlace, '_id' | 'name' | 'address' | 'hours'>): StationView => ({
  id: _id,
  name,
  address,
  hours,
});

export const shelfReward = (reward: Reward, had: Had): ShelfReward => ({
  id: reward._id,
  name: reward.name,
  description: reward.description,
  picture: reward.picture,
  points: reward.points,
  stock: leftOf(reward),
  perPersonMax: reward.perPersonMax,
  leftForMe: leftFor(reward, had),
  stationIds: [...reward.stationIds],
});

const itemsOf = ({ items }: Redemption) =>
  items.map(({ rewardId, name, quantity, points }) => ({ rewardId, name, quantity, points }));

/** For her whose it is, and nobody else: it holds the code. */
export const redemptionView = (redemption: Redemption): RedemptionView => ({
  id: redemption._id,
  state: redemption.state,
  items: itemsOf(redemption),
  points: redemption.points,
  station: stationView(redemption.station),
  code: redemption.state === 'held' ? redemption.code : null,
  heldAt: redemption.heldAt,
  lapsesAt: redemption.lapsesAt,
  endedAt: redemption.endedAt,
  canCancel: redemption.state === 'held',
});

export const pickupView = (redemption: Redemption): PickupView => ({
  id: redemption._id,
  state: redemption.state,
  items: itemsOf(redemption),
  points: redemption.points,
  stationId: redemption.station._id,
  heldAt: redemption.heldAt,
  lapsesAt: redemption.lapsesAt,
  endedAt: redemption.endedAt,
});

const CHANGES_SHOWN = 10;

export const rewardView = (reward: Reward): RewardView => ({
  id: reward._id,
  name: reward.name,
  description: reward.description,
  picture: reward.picture,
  points: reward.points,
  stock: leftOf(reward),
  perPersonMax: reward.perPersonMax,
  onShelf: reward.onShelf,
  stationIds: [...reward.stationIds],
  changes: reward.events
    .slice(-CHANGES_SHOWN)
    .reverse()
    .map(({ at, action, why }) => ({ at, action: action === 'restock' ? 'restock' : 'describe', why })),
});
