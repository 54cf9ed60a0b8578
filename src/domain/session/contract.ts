import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { courseActions } from './contract-course';
import { venueContract } from './contract-venues';
import { appealed, KEEPER_CAN, ownRow, person, row, whole } from './contract-views';
import { OFFERED_KINDS, SESSION_AUDIENCES, SESSION_KINDS } from './plan';
import {
  CAPACITY_MAX,
  FREE_HOURS_MAX,
  SERIES_MAX,
  SIZE_MAX,
  TITLE_MAX,
  WHERE_MAX,
  WORDS_MAX,
} from './session';
import { APPEAL_MAX, EVALUATION_MAX } from './sign-up';

const sessionId = field.id;
const signUpId = field.id;

const words = {
  kind: z.enum(SESSION_KINDS),
  title: field.text(TITLE_MAX, 2),
  words: field.text(WORDS_MAX, 2),
  online: z.boolean(),
  where: field.text(WHERE_MAX, 2),
  stationId: field.id.nullable(),
  from: field.instant,
  to: field.instant,
  capacity: z.int().min(1).max(CAPACITY_MAX),
  audience: z.enum(SESSION_AUDIENCES),
  freeUntilHours: z.int().min(0).max(FREE_HOURS_MAX),
};

const STEP = ['NOT_FOUND', 'NOT_NOW', 'BUSY'] as const;
const changed = z.strictObject({ id: z.string() });
const ofSession = z.strictObject({ sessionId });

/** 活动: what unions offer to so many people, who comes, and how it was. */
export const sessionContract = {
  ...venueContract,
  ...courseActions,
  /** What comes next. */
  soon: action({
    by: ['visitor'],
    input: z.strictObject({ after: field.after }),
    output: z.strictObject({ rows: z.array(row), more: z.boolean() }),
    refusals: [],
  }),
  session: action({ by: ['visitor'], input: ofSession, output: whole, refusals: ['NOT_FOUND'] }),
  mine: action({
    by: ['resident'],
    input: z.strictObject({ after: field.after }),
    output: z.strictObject({ rows: z.array(ownRow), more: z.boolean() }),
    refusals: [],
  }),
  signUp: action({
    by: ['resident'],
    input: z.strictObject({ sessionId, size: z.int().min(1).max(SIZE_MAX), orWait: z.boolean() }),
    output: whole,
    refusals: [
      ...STEP,
      ...(['SESSION_NOT_OPEN', 'SESSION_NOT_FOR_YOU', 'SIGN_UP_CLOSED', 'SESSION_FULL'] as const),
      ...(['TOO_MANY_SIGN_UPS', 'PHONE_UNCONFIRMED'] as const),
    ],
  }),
  /** 替来电人报名: of whoever has this number. */
  signUpFor: action({
    by: ['staff'],
    input: z.strictObject({ sessionId, phone: field.phone, size: z.int().min(1).max(SIZE_MAX) }),
    output: z.strictObject({ waits: z.boolean() }),
    refusals: [
      ...STEP,
      ...(['SESSION_NOT_OPEN', 'SESSION_NOT_FOR_YOU', 'SIGN_UP_CLOSED', 'SESSION_FULL'] as const),
      ...(['TOO_MANY_SIGN_UPS', 'PHONE_UNCONFIRMED', 'SIGNED_UP_ALREADY'] as const),
      ...(['MEMBER_NOT_FOUND', 'PHONE_SHARED'] as const),
    ],
  }),
  cancel: action({ by: ['resident'], input: ofSession, output: whole, refusals: STEP }),
  checkIn: action({
    by: ['resident'],
    input: z.strictObject({ sessionId, code: z.string().regex(/^\d{6}$/) }),
    output: whole,
    refusals: [...STEP, 'DOOR_NOT_OPEN', 'SESSION_CODE_WRONG', 'TOO_MANY_SESSION_TRIES'],
  }),
  evaluate: action({
    by: ['resident'],
    input: z.strictObject({
      ...{ sessionId, stars: z.int().min(1).max(5), words: field.text(EVALUATION_MAX, 0) },
    }),
    output: whole,
    refusals: [...STEP, 'WORDS_NOT_ALLOWED'],
  }),
  appeal: action({
    by: ['resident'],
    input: z.strictObject({ sessionId, words: field.text(APPEAL_MAX, 2) }),
    output: whole,
    refusals: STEP,
  }),
  /** Those of one union, of whoever keeps them: what is going on stays among those to come until its list is closed. */
  desk: action({
    by: ['resident'],
    input: z.strictObject({
      ...{ unionId: field.id.nullable(), list: z.enum(['coming', 'over']), after: field.after },
    }),
    output: z.strictObject({
      unions: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      unionId: z.string(),
      ...{ rows: z.array(row), more: z.boolean() },
    }),
    refusals: ['NOT_FOUND'],
  }),
  /** Who comes, with the code of this minute while the door is open. */
  people: action({
    by: ['resident'],
    input: ofSession,
    output: z.strictObject({
      session: z.strictObject({
        ...row.shape,
        ...{ words: z.string(), freeUntilHours: z.int(), stationId: z.string().nullable() },
        unionId: z.string(),
        /** How often it was changed. */
        changes: z.int(),
      }),
      people: z.array(person),
      code: z.strictObject({ code: z.string(), until: field.instant }).nullable(),
      can: z.array(z.enum(KEEPER_CAN)),
    }),
    refusals: ['NOT_FOUND'],
  }),
  make: action({
    by: ['resident'],
    input: z.strictObject({
      ...{ unionId: field.id, ...words, kind: z.enum(OFFERED_KINDS) },
      times: z.int().min(1).max(SERIES_MAX),
    }),
    output: changed,
    refusals: [
      ...(['NOT_FOUND', 'UNION_CLOSED', 'SESSION_TIME_NOT_POSSIBLE', 'WORDS_NOT_ALLOWED'] as const),
      'SESSION_STATION_UNKNOWN',
      ...(['TOO_MANY_SESSIONS', 'BUSY'] as const),
    ],
  }),
  change: action({
    by: ['resident'],
    /** `seen`: its `changes`, as the form was opened: nobody undoes what somebody else has changed since. */
    input: z.strictObject({ sessionId, seen: z.int().min(0), ...words, andLater: z.boolean() }),
    output: changed,
    refusals: [
      ...STEP,
      ...(['SESSION_TIME_NOT_POSSIBLE', 'CAPACITY_TAKEN', 'CHANGED_MEANWHILE', 'WORDS_NOT_ALLOWED'] as const),
      'VENUE_HOUR_STANDS',
      'SESSION_STATION_UNKNOWN',
    ],
  }),
  callOff: action({
    by: ['resident'],
    input: z.strictObject({ sessionId, why: field.text(100, 2), andLater: z.boolean() }),
    output: changed,
    refusals: [...STEP, 'WORDS_NOT_ALLOWED'],
  }),
  /** 点名完了: whoever is not ticked did not come. */
  callRoll: action({
    by: ['resident'],
    input: ofSession,
    output: changed,
    refusals: STEP,
  }),
  tick: action({
    by: ['resident'],
    input: z.strictObject({ signUpId, came: z.boolean() }),
    output: field.done,
    refusals: [...STEP, 'DOOR_NOT_OPEN', 'OWN_CASE'],
  }),
  appeals: action({
    by: ['staff'],
    input: z.strictObject({ after: field.after }),
    output: z.strictObject({ rows: z.array(appealed), more: z.boolean() }),
    refusals: [],
  }),
  rule: action({
    by: ['staff'],
    input: z.strictObject({ signUpId, upheld: z.boolean(), words: field.text(APPEAL_MAX, 2) }),
    output: field.done,
    refusals: [...STEP, 'OWN_CASE'],
  }),
} as const;
export type SessionContract = typeof sessionContract;
