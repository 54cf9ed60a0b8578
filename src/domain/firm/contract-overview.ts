import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { outlook, standing } from '#domain/standing/contract';
import { figures, score } from './contract-fields';
import { UNION_WISH_STATES } from './firm';

/** 服务商一览: what the manager sees of the own firm at a glance. */
const overview = z.strictObject({
  id: z.string(),
  name: z.string(),
  standing,
  outlook,
  score,
  figures,
  /** Since the first of this month. */
  closedThisMonth: z.int(),
  crew: z.strictObject({
    working: z.int(),
    onDuty: z.int(),
    /** Until staff admit them. */
    waiting: z.int(),
    /** Admitted, but the induction training has run out. */
    untrained: z.int(),
  }),
  /** The firm's and its workers'; `ending` within thirty days or in their days of grace. */
  papers: z.strictObject({ ending: z.int(), closed: z.int(), waiting: z.int() }),
  /** Since when it has laid its work down by itself. */
  quitAt: field.instant.nullable(),
  /** Complaints that wait for the firm's answer. */
  toAnswer: z.int(),
  /** A step that may still be appealed, and until when an open appeal is answered. */
  mayAppeal: z.boolean(),
  appealDueAt: field.instant.nullable(),
  /** 建工会: null where it was not said. */
  unionWish: z
    .strictObject({
      state: z.enum(UNION_WISH_STATES),
      at: field.instant,
      unionId: z.string().nullable(),
      unionName: z.string().nullable(),
      why: z.string().nullable(),
    })
    .nullable(),
});
const FIRM_SORTS = ['name', 'standing', 'score', 'waiting'] as const;
const wanted = {
  standing: standing.nullable(),
  category: field.id.nullable(),
  street: field.text(20).nullable(),
  /** Only those of which something waits for staff. */
  waiting: z.boolean(),
  /** Part of its name, or its credit code. */
  words: field.text(30, 0),
  sort: z.enum(FIRM_SORTS),
};
const registered = z.strictObject({
  id: z.string(),
  name: z.string(),
  standing,
  quit: z.boolean(),
  categories: z.array(z.string()),
  streets: z.array(z.string()),
  approvedOn: z.string(),
  score,
  workers: z.int(),
  onDuty: z.int(),
  waits: z.strictObject({
    workers: z.int(),
    papers: z.int(),
    /** Until when an appeal has to be answered. */
    appealDueAt: field.instant.nullable(),
  }),
});
export type RegisteredFirm = z.infer<typeof registered>;
const firmStanding = z.strictObject({ id: z.string(), name: z.string(), standing });
export type FirmStanding = z.infer<typeof firmStanding>;
export type FirmSort = (typeof FIRM_SORTS)[number];

export type FirmOverview = z.infer<typeof overview>;

export const firmsContract = {
  overview: action({ by: ['manager'], input: field.nothing, output: overview, refusals: ['NOT_FOUND'] }),
  /** 提出建立工会: by a manager, once. */
  wishUnion: action({
    by: ['manager'],
    input: field.nothing,
    output: field.done,
    refusals: ['NOT_FOUND', 'WISHED_ALREADY', 'BUSY'],
  }),
  /** 各家信誉: every firm there ever was, by name; some dozens. */
  standings: action({
    by: ['visitor'],
    input: field.nothing,
    output: z.strictObject({ rows: z.array(firmStanding) }),
    refusals: [],
  }),
  /** 服务商名录, page by page. Filters and sorts the whole district each time: it has some dozens of firms. */
  firms: action({
    by: ['staff'],
    input: z.strictObject({ ...wanted, from: z.int().min(0).max(1000) }),
    output: z.strictObject({
      rows: z.array(registered),
      /** How many fit, of how many there are. */
      found: z.int(),
      all: z.int(),
    }),
    refusals: [],
  }),
  /** What fits, all pages of it, as an Excel file. */
  exportFirms: action({
    by: ['staff'],
    input: z.strictObject({ ...wanted, why: field.exportReason }),
    output: field.download,
    refusals: ['TOO_MANY_EXPORTS', 'BUSY'],
  }),
} as const;
