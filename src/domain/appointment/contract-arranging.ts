import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { tableOf } from '#domain/kernel/tables';
import { slot, studio } from './contract-views';
import { FIGURES } from './figures';
import { CAPACITY_MAX, DUTIES_MAX } from './studio';

/** What staff arrange, what officers change in the own roster, and what all of it comes to: scores and figures. */

const minute = z
  .int()
  .min(0)
  .max(24 * 60);
const hours = z.strictObject({ from: minute, to: minute });
const capacity = z.int().min(1).max(CAPACITY_MAX);
const calendar = z.strictObject({
  hours: z.array(hours),
  exceptions: z.array(z.strictObject({ on: z.string(), hours: z.array(hours).nullable(), name: z.string() })),
  /** This year and the next ones: has their notice been entered? */
  years: z.array(z.strictObject({ year: z.int(), provisional: z.boolean() })),
});
const duty = z.strictObject({
  weekday: z.int().min(1).max(7),
  from: minute,
  to: minute,
  officerId: field.id,
  capacity,
});
const arranged = z.strictObject({
  id: z.string(),
  name: z.string(),
  unionName: z.string(),
  aboveId: z.string().nullable(),
  street: z.string(),
  address: z.string(),
  open: z.boolean(),
  officers: z.array(
    z.strictObject({ id: z.string(), name: z.string(), title: z.string(), cares: z.boolean() }),
  ),
  duties: z.array(z.strictObject({ ...duty.shape, officerId: z.string() })),
  openDays: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      from: field.instant,
      to: field.instant,
      officerId: z.string(),
      capacity: z.int(),
    }),
  ),
});
const count = z.int();
const figures = z.strictObject(tableOf(FIGURES, () => count));
const boardRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  shown: z
    .strictObject({
      asked: count,
      answered: count,
      answeredInTime: count,
      evaluated: count,
      satisfied: count,
    })
    .nullable(),
  /** What its users gave it; null while they are too few, and for the whole district. */
  score: z.number().nullable(),
});
const assessed = z.strictObject({
  owner: z.string(),
  name: z.string(),
  figures,
  /** What users gave it monthly and members of the union yearly; null while too few, and for an officer. */
  scores: z.strictObject({ users: z.number().nullable(), members: z.number().nullable() }),
  months: z.array(z.strictObject({ month: z.string(), figures })),
});
const span = z.strictObject({
  scope: z.enum(['officer', 'studio', 'union', 'district']),
  from: field.month,
  to: field.month,
});
const ownSlots = z.strictObject({ studio, slots: z.array(slot) });
const from = field.instant;
const studioId = field.id;
/** Why somebody is appointed or dismissed; kept on record. */
const why = field.text(200, 2);

export const arrangingContract = {
  calendar: action({ by: ['officer', 'staff'], input: field.nothing, output: calendar, refusals: [] }),
  setHours: action({
    by: ['staff'],
    input: z.strictObject({ hours: z.array(hours).min(1).max(6) }),
    output: calendar,
    refusals: ['HOURS_NOT_POSSIBLE', 'BUSY'],
  }),
  /** With the usual hours, or with these, none being closed. A name of null takes the exception back. */
  setDay: action({
    by: ['staff'],
    input: z.strictObject({
      on: field.day,
      usual: z.boolean(),
      hours: z.array(hours).max(6),
      name: field.text(20).nullable(),
    }),
    output: calendar,
    refusals: ['HOURS_NOT_POSSIBLE', 'DAY_NOT_POSSIBLE', 'TOO_MANY_DAYS', 'BUSY'],
  }),
  setYear: action({
    by: ['staff'],
    input: z.strictObject({ year: z.int().min(2024).max(2099), entered: z.boolean() }),
    output: calendar,
    refusals: ['BUSY'],
  }),
  arrangedStudios: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({ studios: z.array(arranged) }),
    refusals: [],
  }),
  saveStudio: action({
    by: ['staff'],
    input: z.strictObject({
      studioId: field.id.nullable(),
      name: field.text(30),
      unionName: field.text(30),
      aboveId: field.id.nullable(),
      street: field.text(20),
      address: field.text(60),
      open: z.boolean(),
    }),
    output: arranged,
    refusals: ['PLACE_UNKNOWN', 'STUDIO_NOT_FOUND', 'ABOVE_NOT_POSSIBLE', 'BUSY'],
  }),
  /** A member, found by the number that the member gave. */
  appoint: action({
    by: ['staff'],
    input: z.strictObject({
      studioId,
      phone: field.phone,
      name: field.text(20),
      title: field.text(30),
      cares: z.boolean(),
      why,
    }),
    output: arranged,
    refusals: [
      'STUDIO_NOT_FOUND',
      'MEMBER_NOT_FOUND',
      'PHONE_SHARED',
      'SITS_ELSEWHERE',
      'TOO_MANY_OFFICERS',
      'ANOTHER_NEEDED',
      'BUSY',
    ],
  }),
  dismiss: action({
    by: ['staff'],
    input: z.strictObject({ studioId, officerId: field.id, why }),
    output: arranged,
    refusals: ['STUDIO_NOT_FOUND', 'OFFICER_NOT_FOUND', 'BUSY'],
  }),
  saveRoster: action({
    by: ['staff'],
    input: z.strictObject({ studioId, duties: z.array(duty).max(DUTIES_MAX) }),
    output: arranged,
    refusals: ['STUDIO_NOT_FOUND', 'OFFICER_NOT_FOUND', 'DUTY_NOT_POSSIBLE', 'BUSY'],
  }),
  /** 开放日: by staff, or by an officer for the own studio. */
  addOpenDay: action({
    by: ['officer', 'staff'],
    input: z.strictObject({
      studioId,
      title: field.text(20),
      from,
      to: field.instant,
      officerId: field.id,
      capacity,
    }),
    output: arranged,
    refusals: ['STUDIO_NOT_FOUND', 'OFFICER_NOT_FOUND', 'DUTY_NOT_POSSIBLE', 'BUSY'],
  }),
  cover: action({
    by: ['officer'],
    input: z.strictObject({ from, officerId: field.id }),
    output: ownSlots,
    refusals: ['NOT_AN_OFFICER', 'SLOT_NOT_POSSIBLE', 'OFFICER_NOT_FOUND', 'BUSY'],
  }),
  swap: action({
    by: ['officer'],
    input: z.strictObject({ from, other: field.instant }),
    output: ownSlots,
    refusals: ['NOT_AN_OFFICER', 'SLOT_NOT_POSSIBLE', 'OFFICER_NOT_FOUND', 'BUSY'],
  }),
  cancelSlot: action({
    by: ['officer'],
    input: z.strictObject({ from }),
    output: ownSlots,
    refusals: ['NOT_AN_OFFICER', 'SLOT_NOT_POSSIBLE', 'BUSY'],
  }),
  /** 年度评议: which studios a member of the union has scored this year, and which not. */
  yearlyStudios: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({
      year: z.int(),
      studios: z.array(
        z.strictObject({ id: z.string(), name: z.string(), unionName: z.string(), scored: z.boolean() }),
      ),
    }),
    refusals: ['NOT_IN_THE_UNION'],
  }),
  /** Anonymously, once a year and studio, by members of the union. */
  scoreYearly: action({
    by: ['resident'],
    input: z.strictObject({ studioId: field.id, stars: z.int().min(1).max(5) }),
    output: field.done,
    refusals: ['NOT_IN_THE_UNION', 'STUDIO_NOT_FOUND', 'OWN_STUDIO', 'SCORED_THIS_YEAR', 'BUSY'],
  }),
  /** 件件有回音, for everybody. */
  board: action({
    by: ['visitor'],
    input: z.strictObject({ month: field.month }),
    output: z.strictObject({ total: boardRow, studios: z.array(boardRow) }),
    refusals: [],
  }),
  assessment: action({
    by: ['officer', 'staff'],
    input: span,
    output: z.strictObject({ rows: z.array(assessed) }),
    refusals: [],
  }),
  exportAssessment: action({
    by: ['staff'],
    input: span.extend({ why: field.exportReason }),
    output: field.download,
    refusals: ['TOO_MANY_EXPORTS', 'BUSY'],
  }),
} as const;
