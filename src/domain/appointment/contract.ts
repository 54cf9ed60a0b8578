import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { arrangingContract } from './contract-arranging';
import { recordingContract } from './contract-recording';
import { faces, mode, outcome, request, rows, slot, studio, topic } from './contract-views';
import { PHOTOS_MAX } from './photos';
import { ABOUT_MAX, PEOPLE_MAX } from './request';

export type { OfficerPortrait } from './contract-portraits';
export type { DueView, RequestRow, RequestView, SlotView, StudioView } from './contract-views';

const requestId = field.id;
const one = z.strictObject({ requestId });
const words = field.text(500, 2);
const oneWithWords = z.strictObject({ requestId, words });
/** The start of a slot of the studio in question. */
const place = z.strictObject({ from: field.instant, orWait: z.boolean() });
const people = z.int().min(1).max(PEOPLE_MAX);
const photos = field.photos('evidence', PHOTOS_MAX).optional();
const STEP = ['NOT_FOUND', 'NOT_NOW', 'BUSY'] as const;
const PLACE = ['SLOT_NOT_POSSIBLE', 'SLOT_FULL', 'THERE_ALREADY'] as const;
const ABOVE = ['officer', 'staff'] as const;

/** 工会有约: what can be asked of the room, by whom, and every no that can come back. */
export const appointmentContract = {
  ...arrangingContract,
  ...recordingContract,
  studios: action({
    by: ['visitor'],
    input: field.nothing,
    output: z.strictObject({ studios: z.array(studio), freeToday: z.int() }),
    refusals: [],
  }),
  /** The times of a studio in the next two weeks. */
  times: action({
    by: ['visitor'],
    input: z.strictObject({ studioId: field.id }),
    output: z.strictObject({ slots: z.array(slot), faces }),
    refusals: ['STUDIO_NOT_FOUND'],
  }),
  ask: action({
    by: ['resident'],
    input: z.strictObject({
      studioId: field.id,
      topic,
      mode,
      people,
      /** null: as soon as possible. */
      place: place.nullable(),
      about: field.text(ABOUT_MAX, 2),
      photos,
      name: field.text(20),
      /** null: the number of her profile. */
      phone: field.phone.nullable(),
    }),
    output: request,
    refusals: [
      'STUDIO_NOT_FOUND',
      'NO_CARE_HERE',
      'NO_PHOTOS_HERE',
      'PHONE_NEEDED',
      ...PLACE,
      'TOO_MANY_REQUESTS',
      'TOO_MANY_REQUESTS_TODAY',
      'TOO_MANY_PLACES',
      'PHONE_UNCONFIRMED',
      'NOT_FOUND',
      'BUSY',
    ],
  }),
  mine: action({ by: ['resident'], input: field.page, output: rows, refusals: [] }),
  request: action({
    by: ['resident', ...ABOVE],
    input: one,
    output: request,
    refusals: ['NOT_FOUND'],
  }),
  supply: action({
    by: ['resident'],
    input: oneWithWords.extend({ photos }),
    output: request,
    refusals: [...STEP, 'NO_PHOTOS_HERE'],
  }),
  withdraw: action({ by: ['resident'], input: one, output: request, refusals: STEP }),
  decline: action({ by: ['resident'], input: one, output: request, refusals: STEP }),
  rebook: action({
    by: ['resident'],
    input: z.strictObject({ requestId, place: place.nullable() }),
    output: request,
    refusals: [...STEP, ...PLACE, 'TOO_MANY_PLACES', 'PHONE_UNCONFIRMED'],
  }),
  evaluate: action({
    by: ['resident'],
    input: z.strictObject({
      requestId,
      stars: z.int().min(1).max(5),
      solved: z.boolean(),
      words: field.text(500, 0),
    }),
    output: request,
    refusals: STEP,
  }),
  evaluateAgain: action({
    by: ['resident'],
    input: z.strictObject({ requestId, solved: z.boolean() }),
    output: request,
    refusals: [...STEP, 'NOT_YET'],
  }),
  reopen: action({
    by: ['resident'],
    input: oneWithWords,
    output: request,
    refusals: [...STEP, 'REOPEN_TOO_LATE'],
  }),
  /** The studio itself, anonymously, once a month, by who got an answer there. */
  scoreStudio: action({
    by: ['resident'],
    input: z.strictObject({ requestId, stars: z.int().min(1).max(5) }),
    output: field.done,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'OWN_STUDIO', 'ALREADY_SCORED', 'BUSY'],
  }),
  /** The other one did not come: by either of the two. */
  miss: action({
    by: ['resident', 'officer'],
    input: one,
    output: request,
    refusals: [...STEP, 'NOT_YET'],
  }),
  desk: action({
    by: ABOVE,
    input: z.strictObject({ list: z.enum(['due', 'above', 'answered']), before: field.instant.optional() }),
    output: rows,
    refusals: [],
  }),
  /** The next two weeks of the own studio. */
  ownSlots: action({
    by: ['officer'],
    input: field.nothing,
    output: z.strictObject({ studio, slots: z.array(slot) }),
    refusals: ['NOT_AN_OFFICER'],
  }),
  accept: action({
    by: ['officer'],
    input: z.strictObject({ requestId, meetingAt: field.instant.nullable() }),
    output: request,
    refusals: [...STEP, 'TIME_NOT_POSSIBLE', 'NOT_AN_OFFICER'],
  }),
  meet: action({ by: ['officer'], input: one, output: request, refusals: [...STEP, 'NOT_YET'] }),
  cancelMeeting: action({ by: ['officer'], input: oneWithWords, output: request, refusals: STEP }),
  answer: action({
    by: ABOVE,
    input: z.strictObject({
      requestId,
      outcome,
      words: field.text(ABOUT_MAX, 2),
      people,
      recoveredFen: field.fen,
    }),
    output: request,
    refusals: [...STEP, 'OUTCOME_NOT_POSSIBLE', 'NOT_AN_OFFICER'],
  }),
  /** He may not see it any more afterwards. */
  transfer: action({
    by: ABOVE,
    input: z.strictObject({ requestId, studioId: field.id, words }),
    output: field.done,
    refusals: [...STEP, 'STUDIO_NOT_FOUND', 'NO_CARE_HERE', 'AT_THE_TOP', 'SAME_STUDIO'],
  }),
  reassign: action({
    by: ABOVE,
    input: z.strictObject({ requestId, officerId: field.id }),
    output: field.done,
    refusals: [...STEP, 'OFFICER_NOT_FOUND'],
  }),
  askBack: action({
    by: ['officer'],
    input: oneWithWords,
    output: request,
    refusals: [...STEP, 'NO_PAUSE_LEFT', 'NOBODY_TO_ASK', 'NOT_AN_OFFICER'],
  }),
} as const;
export type AppointmentContract = typeof appointmentContract;
