import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { shownPhoto } from '#domain/kernel/pictures';
import { APPOINTMENT_ACTIONS, CHANNELS, MODES, OUTCOMES, STATES, TOPICS } from './request';

/** The shapes of what leaves the appointment room: views, never stored documents. */

export const topic = z.enum(TOPICS);
export const mode = z.enum(MODES);
export const outcome = z.enum(OUTCOMES);
const state = z.enum(STATES);
const party = z.enum(['asker', 'officer', 'above', 'overseer', 'clock']);
const appointmentAction = z.enum(APPOINTMENT_ACTIONS);
/** What is on record although the state stays as it is. */
const happening = z.enum([
  ...appointmentAction.options,
  'remind',
  'escalate',
  'askAgain',
  'reckon',
  'changeOfficer',
  'lapsePlace',
]);

const because = z.strictObject({
  startsAt: field.instant,
  skipped: z.array(z.strictObject({ name: z.string(), on: z.array(z.string()) })),
  madeUp: z.array(z.string()),
  provisional: z.boolean(),
});
const due = z.strictObject({
  what: z.enum(['response', 'answer', 'reply']),
  at: field.instant,
  from: field.instant,
  limit: z.strictObject({ unit: z.enum(['day', 'hour']), amount: z.number() }),
  remindAt: field.instant,
  because,
});
const booked = z.strictObject({ id: z.string(), from: field.instant, to: field.instant });
const answer = z.strictObject({
  at: field.instant,
  outcome,
  people: z.int(),
  recoveredFen: field.fen,
  inTime: z.boolean(),
});
/** What it holds; null for who may only see that it exists. */
const words = z.strictObject({
  name: z.string(),
  phone: z.string(),
  about: z.string(),
  answer: z.string().nullable(),
  verdict: z.string().nullable(),
  notes: z.array(
    z.strictObject({ at: field.instant, action: appointmentAction, by: party, words: z.string() }),
  ),
});

/** A request as one viewer may see it. */
export const request = z.strictObject({
  id: z.string(),
  state,
  party,
  can: z.array(appointmentAction),
  topic,
  channel: z.enum(CHANNELS),
  mode,
  people: z.int(),
  studio: z.strictObject({ id: z.string(), name: z.string() }),
  officerName: z.string().nullable(),
  /** Where the officer's portrait is seen; null where there is none, and in the answer to a command. */
  officerFace: z.string().nullable(),
  words: words.nullable(),
  /** Hers, for herself and for who may read her words. */
  photos: z.array(shownPhoto),
  slot: booked.nullable(),
  waitsFor: booked.nullable(),
  /** A place was offered to her; she says yes by then, or it goes to the next one. */
  offeredUntil: field.instant.nullable(),
  meetingAt: field.instant.nullable(),
  requestedAt: field.instant,
  due: due.nullable(),
  escalated: z.boolean(),
  /** The next transfer can only go up. */
  goesUp: z.boolean(),
  outcomes: z.array(outcome),
  answer: answer.nullable(),
  evaluation: z.strictObject({ stars: z.int(), solved: z.boolean() }).nullable(),
  lasting: z.strictObject({ solved: z.boolean() }).nullable(),
  timeline: z.array(
    z.strictObject({
      at: field.instant,
      action: happening,
      by: party,
      to: state,
      why: z.string().nullable(),
    }),
  ),
});

/** A row of a list. */
const row = z.strictObject({
  id: z.string(),
  state,
  topic,
  mode,
  people: z.int(),
  /** Who asks, and how it begins, for an officer whose it is to handle; null for anybody else. */
  asks: z.strictObject({ name: z.string(), about: z.string() }).nullable(),
  studioName: z.string(),
  officerName: z.string().nullable(),
  meetingAt: field.instant.nullable(),
  waiting: z.boolean(),
  requestedAt: field.instant,
  dueWhat: due.shape.what.nullable(),
  dueAt: field.instant.nullable(),
  remindAt: field.instant.nullable(),
  escalated: z.boolean(),
  outcome: outcome.nullable(),
  answeredAt: field.instant.nullable(),
});
export const rows = z.strictObject({ rows: z.array(row), more: z.boolean() });

export const slot = z.strictObject({
  id: z.string(),
  from: field.instant,
  to: field.instant,
  officerId: z.string(),
  officerName: z.string(),
  /** Who sits there takes psychological requests. */
  cares: z.boolean(),
  title: z.string().nullable(),
  capacity: z.int(),
  free: z.int(),
  waiting: z.int(),
  cancelled: z.boolean(),
});
export const studio = z.strictObject({
  id: z.string(),
  name: z.string(),
  unionName: z.string(),
  street: z.string(),
  address: z.string(),
  /** When somebody sits there in a usual week; minutes after midnight. */
  receives: z.array(z.strictObject({ weekday: z.int(), from: z.int(), to: z.int() })),
  officers: z.array(
    z.strictObject({ id: z.string(), name: z.string(), title: z.string(), cares: z.boolean() }),
  ),
  /** Takes psychological requests. */
  cares: z.boolean(),
  freeToday: z.int(),
  /** 开放日 of the next two weeks. */
  openDays: z.array(slot),
});

/** Where the portraits of officers are seen, by officer. */
export const faces = z.record(z.string(), z.string());

export type RequestView = z.infer<typeof request>;
export type RequestRow = z.infer<typeof row>;
export type StudioView = z.infer<typeof studio>;
export type SlotView = z.infer<typeof slot>;
export type DueView = z.infer<typeof due>;
