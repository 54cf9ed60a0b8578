import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import {
  books,
  deskView,
  pickupView,
  redemptionList,
  redemptionView,
  rewardView,
  rulesView,
  shelf,
  staffShelf,
  statement,
} from './contract-views';
import { EARNING_RULES } from './owed';
import { ITEMS_MAX, QUANTITY_MAX } from './redemption';
import { PER_PERSON_MAX, REWARD_POINTS_MAX, STOCK_MAX } from './reward';
import { CAP_MAX, POINTS_MAX } from './terms';

/** The number of an entry; a page goes on below it. */
const entryNo = z.int().min(1).max(1_000_000_000);
const count = (max: number, min = 0) => z.int().min(min).max(max);
const code = z.string().regex(/^\d{6}$/);
const onOne = z.strictObject({ redemptionId: field.id });

const ofEverybody = {
  /** What earns points, now and before. */
  rules: action({ by: ['resident'], input: field.nothing, output: rulesView, refusals: [] }),
  /** One's own account: balance, what expires when, a page of entries, of one month if asked. */
  statement: action({
    by: ['resident'],
    input: z.strictObject({ month: field.month.optional(), before: entryNo.optional() }),
    output: statement,
    refusals: [],
  }),
  /** 礼品 that are there to be had, and where. */
  shelf: action({ by: ['resident'], input: field.nothing, output: shelf, refusals: [] }),
  redeem: action({
    by: ['resident'],
    input: z.strictObject({
      items: z
        .array(z.strictObject({ rewardId: field.id, quantity: count(QUANTITY_MAX, 1) }))
        .min(1)
        .max(ITEMS_MAX),
      stationId: field.id,
      totalPoints: count(REWARD_POINTS_MAX * ITEMS_MAX * QUANTITY_MAX),
    }),
    output: redemptionView,
    refusals: [
      'STATION_NOT_FOUND',
      'REWARD_NOT_FOUND',
      'OUT_OF_STOCK',
      'ABOVE_PERSON_LIMIT',
      'POINTS_CHANGED',
      'NOT_ENOUGH_POINTS',
      'TOO_MANY_REDEMPTIONS',
      'BUSY',
    ],
  }),
  redemptions: action({ by: ['resident'], input: field.page, output: redemptionList, refusals: [] }),
  redemption: action({ by: ['resident'], input: onOne, output: redemptionView, refusals: ['NOT_FOUND'] }),
  cancel: action({
    by: ['resident'],
    input: onOne,
    output: redemptionView,
    refusals: ['NOT_FOUND', 'FORBIDDEN', 'REDEMPTION_OVER', 'BUSY'],
  }),
} as const;

/** 领取处: staff, and the officers whom a station lists. */
const ofTheDesk = {
  desk: action({ by: ['officer', 'staff'], input: field.nothing, output: deskView, refusals: [] }),
  findPickup: action({
    by: ['officer', 'staff'],
    input: z.strictObject({ stationId: field.id, code }),
    output: pickupView,
    refusals: ['NOT_FOUND', 'WRONG_PICKUP_CODE', 'TOO_MANY_TRIES', 'BUSY'],
  }),
  handOut: action({
    by: ['officer', 'staff'],
    input: z.strictObject({ redemptionId: field.id, code }),
    output: pickupView,
    refusals: ['NOT_FOUND', 'FORBIDDEN', 'REDEMPTION_OVER', 'WRONG_PICKUP_CODE', 'TOO_MANY_TRIES', 'BUSY'],
  }),
} as const;

const rewardInput = {
  name: field.text(30),
  description: field.text(300, 0),
  picture: field.uploadOrKept('reward-photo').nullable(),
  points: count(REWARD_POINTS_MAX, 1),
  perPersonMax: count(PER_PERSON_MAX, 1).nullable(),
  onShelf: z.boolean(),
  stationIds: z.array(field.id).max(50),
};

const ofStaff = {
  rewards: action({ by: ['staff'], input: field.nothing, output: staffShelf, refusals: [] }),
  /** `rewardId: null` adds one; its stock comes by `restock`. */
  saveReward: action({
    by: ['staff'],
    input: z.strictObject({ rewardId: field.id.nullable(), ...rewardInput }),
    output: rewardView,
    refusals: ['NOT_FOUND', 'BUSY'],
  }),
  restock: action({
    by: ['staff'],
    input: z.strictObject({
      rewardId: field.id,
      change: z.enum(['more', 'fewer']),
      quantity: count(STOCK_MAX, 1),
      reason: field.text(100),
    }),
    output: rewardView,
    refusals: ['NOT_FOUND', 'STOCK_OUT_OF_RANGE', 'BUSY'],
  }),
  setTerms: action({
    by: ['staff'],
    input: z.strictObject({
      rule: z.enum(EARNING_RULES),
      points: count(POINTS_MAX),
      perDayMax: count(CAP_MAX),
      perMonthMax: count(CAP_MAX),
      from: field.instant.nullable(),
      reason: field.text(100),
    }),
    output: rulesView,
    refusals: ['TERMS_IN_THE_PAST', 'TERMS_TOO_FAR', 'TOO_MANY_TERMS', 'BUSY'],
  }),
  /** 追回: a ruling takes back what one cause has earned. Nothing here gives points. */
  reverse: action({
    by: ['staff'],
    input: z.strictObject({ entryId: field.id, reason: field.text(200) }),
    output: z.strictObject({ takenBack: z.int(), owed: z.int() }),
    refusals: ['NOT_FOUND', 'NOTHING_EARNED', 'POINTS_EXPIRED', 'ALREADY_REVERSED', 'BUSY'],
  }),
  /** How many accounts last night did not agree with their entries. */
  alarm: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({ wrong: z.int() }),
    refusals: [],
  }),
  books: action({ by: ['staff'], input: field.nothing, output: books, refusals: [] }),
  exportBooks: action({
    by: ['staff'],
    input: z.strictObject({ month: field.month, why: field.exportReason }),
    output: field.download,
    refusals: ['TOO_MANY_EXPORTS', 'BUSY'],
  }),
} as const;

/** 积分: nobody can ask for points; they follow from effects, in the clock's room. */
export const pointsContract = { ...ofEverybody, ...ofTheDesk, ...ofStaff } as const;
export type PointsContract = typeof pointsContract;
