import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { figuresContract } from './contract-figures';
import { phrasesContract } from './contract-phrases';
import { portraitsContract } from './contract-portraits';
import { rosterContract } from './contract-roster';
import { CAPACITY_MAX, DUTIES_MAX } from './studio';

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
  unionId: z.string(),
  unionName: z.string(),
  aboveId: z.string().nullable(),
  street: z.string(),
  address: z.string(),
  open: z.boolean(),
  officers: z.array(
    z.strictObject({ id: z.string(), name: z.string(), title: z.string(), cares: z.boolean() }),
  ),
  portraitsWaiting: z.int(),
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
const studioId = field.id;
/** Why somebody is appointed or dismissed; kept on record. */
const why = field.text(200, 2);

/** What staff arrange: the working days, the studios, who sits there and when; with what officers change in it, and what all comes to. */
export const arrangingContract = {
  ...rosterContract,
  ...phrasesContract,
  ...figuresContract,
  ...portraitsContract,
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
      unionId: field.id,
      aboveId: field.id.nullable(),
      street: field.text(20),
      address: field.text(60),
      open: z.boolean(),
    }),
    output: arranged,
    refusals: [
      'PLACE_UNKNOWN',
      'STUDIO_NOT_FOUND',
      'UNION_NOT_FOUND',
      'UNION_CLOSED',
      'ABOVE_NOT_POSSIBLE',
      'BUSY',
    ],
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
      from: field.instant,
      to: field.instant,
      officerId: field.id,
      capacity,
    }),
    output: arranged,
    refusals: ['STUDIO_NOT_FOUND', 'OFFICER_NOT_FOUND', 'DUTY_NOT_POSSIBLE', 'BUSY'],
  }),
} as const;
