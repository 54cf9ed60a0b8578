import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { ENTRY_KINDS } from './kinds';
import { EARNING_RULES } from './owed';
import { DISAGREEMENTS } from './proof';
import { REDEMPTION_STATES } from './redemption';

/** What the points room shows to whom. */

const links = z.record(z.string(), z.string());

const entry = z.strictObject({
  id: z.string(),
  no: z.int(),
  kind: z.enum(ENTRY_KINDS),
  /** Positive: received; negative: given; nought: it moved between other accounts, or a cap left nothing. */
  points: z.int(),
  /** What it moved, whichever way. */
  moved: z.int(),
  rule: z.enum(EARNING_RULES).nullable(),
  /** A cap left less than the rule gives. */
  capped: z.boolean(),
  redemptionId: z.string().nullable(),
  why: z.string().nullable(),
  at: field.instant,
  month: z.string(),
});
export type EntryView = z.infer<typeof entry>;

export const statement = z.strictObject({
  balance: z.int(),
  owes: z.int(),
  expiring: z.array(z.strictObject({ points: z.int(), on: z.string() })),
  entries: z.array(entry),
  more: z.boolean(),
});
export type Statement = z.infer<typeof statement>;

const terms = z.strictObject({
  from: field.instant,
  points: z.int(),
  perDayMax: z.int(),
  perMonthMax: z.int(),
  setAt: field.instant,
  why: z.string(),
});
export type TermsView = z.infer<typeof terms>;

export const rulesView = z.strictObject({
  rules: z.array(
    z.strictObject({
      rule: z.enum(EARNING_RULES),
      now: terms,
      coming: z.array(terms),
      /** All that was ever set, the latest first. */
      history: z.array(terms),
    }),
  ),
});
export type RulesView = z.infer<typeof rulesView>;

const station = z.strictObject({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  hours: z.string(),
});
export type StationView = z.infer<typeof station>;

const shelfReward = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  picture: z.string().nullable(),
  points: z.int(),
  stock: z.int(),
  perPersonMax: z.int().nullable(),
  /** How many of it this person can still have by the limit; null where there is none. */
  leftForMe: z.int().nullable(),
  stationIds: z.array(z.string()),
});
export type ShelfReward = z.infer<typeof shelfReward>;

export const shelf = z.strictObject({
  balance: z.int(),
  rewards: z.array(shelfReward),
  stations: z.array(station),
  links,
});
export type Shelf = z.infer<typeof shelf>;

const item = z.strictObject({
  rewardId: z.string(),
  name: z.string(),
  quantity: z.int(),
  points: z.int(),
});

export const redemptionView = z.strictObject({
  id: z.string(),
  state: z.enum(REDEMPTION_STATES),
  items: z.array(item),
  points: z.int(),
  station,
  /** Hers alone, and only while it is held. */
  code: z.string().nullable(),
  heldAt: field.instant,
  lapsesAt: field.instant,
  endedAt: field.instant.nullable(),
  canCancel: z.boolean(),
});
export type RedemptionView = z.infer<typeof redemptionView>;

export const redemptionList = z.strictObject({ redemptions: z.array(redemptionView), more: z.boolean() });

/** At the desk: what to hand out, without name and without code. */
export const pickupView = z.strictObject({
  id: z.string(),
  state: z.enum(REDEMPTION_STATES),
  items: z.array(item),
  points: z.int(),
  stationId: z.string(),
  heldAt: field.instant,
  lapsesAt: field.instant,
  endedAt: field.instant.nullable(),
});
export type PickupView = z.infer<typeof pickupView>;

export const deskView = z.strictObject({
  stations: z.array(station.extend({ waiting: z.array(pickupView), more: z.boolean() })),
});
export type DeskView = z.infer<typeof deskView>;

export const rewardView = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  picture: z.string().nullable(),
  points: z.int(),
  stock: z.int(),
  perPersonMax: z.int().nullable(),
  onShelf: z.boolean(),
  stationIds: z.array(z.string()),
  changes: z.array(
    z.strictObject({
      at: field.instant,
      action: z.enum(['describe', 'restock']),
      why: z.string().nullable(),
    }),
  ),
});
export type RewardView = z.infer<typeof rewardView>;

export const staffShelf = z.strictObject({
  rewards: z.array(rewardView),
  stations: z.array(station),
  links,
});

export const books = z.strictObject({
  /** 试算平衡: what every account holds; together nought. */
  standing: z.array(
    z.strictObject({
      side: z.enum(['issue', 'member', 'redemption', 'spent', 'expiry', 'debt']),
      points: z.int(),
    }),
  ),
  months: z.array(z.strictObject({ month: z.string(), issued: z.int(), used: z.int(), expired: z.int() })),
  /** The last nightly proof; null before the first one. */
  proof: z
    .strictObject({
      at: field.instant,
      accounts: z.int(),
      entries: z.int(),
      wrong: z.array(z.strictObject({ memberId: z.string(), what: z.array(z.enum(DISAGREEMENTS)) })),
    })
    .nullable(),
});
export type Books = z.infer<typeof books>;
