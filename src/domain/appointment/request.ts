import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY } from '#domain/kernel/time';
import type { Because, Limit, Pause } from './calendar';
import type { Contribution } from './tally';

/** 约谈: what somebody brings to the union, from asking to the last word on whether it was solved. */
export interface Appointment extends Entity<Effect> {
  readonly state: State;
  /** Whose it is; null for somebody who walked in and is no member. */
  readonly residentId: string | null;
  readonly channel: Channel;
  readonly topic: Topic;
  readonly mode: Mode;
  /** 1 for a person, more for a group. */
  readonly people: number;
  readonly studio: StudioMark;
  /** Who handles it; null until somebody has taken it up. */
  readonly officer: OfficerMark | null;
  /** On whose desk it lies, see `deskOf`; null when nothing is left to do. */
  readonly desk: string | null;
  /** The desk of the level above, from the first time that it ran late until it is answered. */
  readonly aboveDesk: string | null;
  /** Name and phone of who asks or, in a group, of who speaks for it. */
  readonly contact: Sealed;
  readonly about: Sealed;
  /** What she showed beside her words; absent where that was nothing. Of a psychological request there is none. */
  readonly photos?: readonly CheckedPhoto[];
  /** What was said on the way, all of it sealed. */
  readonly notes: readonly Note[];
  readonly slot: BookedSlot | null;
  /** The slot on whose wait-list it stands. */
  readonly waitsFor: BookedSlot | null;
  /** When they meet, by slot or by agreement. */
  readonly meetingAt: number | null;
  readonly requestedAt: number;
  readonly metAt: number | null;
  /** Rises with every reopening. */
  readonly round: number;
  /** When this round began, and since when its answer is due: the end of a slot that she chose herself. */
  readonly roundAt: number;
  readonly answerFrom: number;
  /** First response of this round. */
  readonly respondedAt: number | null;
  readonly respondedInTime: boolean | null;
  readonly pauses: readonly Pause[];
  /** 转办, over all rounds. */
  readonly transfers: number;
  readonly answer: Answer | null;
  readonly evaluation: Evaluation | null;
  /** 30 days later: is it really solved? */
  readonly lasting: Lasting | null;
  readonly due: Due | null;
  /** `due.at`, for the desks to sort by. */
  readonly dueAt: number | null;
  /** Periods in which somebody was reminded, or the level above was told: each once. */
  readonly reminded: readonly string[];
  readonly escalated: readonly string[];
  /** Up to when the clock has reminded of the meeting; absent where none was ever agreed. */
  readonly meetingRemindedTo?: number;
  /** When the clock has to do something with it; null when nothing. */
  readonly actsAt: number | null;
  /** Version of the calendar by which it was reckoned; null when nothing is due. */
  readonly calendarVersion: number | null;
  /** What the monthly figures hold of it. */
  readonly counted: readonly Contribution[];
}

export const STATES = [
  'requested',
  'accepted',
  'met',
  'answered',
  'evaluated',
  'transferred',
  'returned',
  'reopened',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

export const TOPICS = ['interests', 'dispute', 'psychological', 'suggestion'] as const;
export type Topic = (typeof TOPICS)[number];
export const MODES = ['studio', 'phone', 'video'] as const;
export type Mode = (typeof MODES)[number];
export const CHANNELS = ['asked', 'invited', 'walk-in', 'telephone'] as const;
export type Channel = (typeof CHANNELS)[number];
export const OUTCOMES = ['resolved', 'adopted', 'referred', 'unresolvable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The studio as it was when it got the request. */
export interface StudioMark {
  readonly id: string;
  readonly name: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly aboveId: string | null;
}

export interface OfficerMark {
  readonly memberId: string;
  readonly name: string;
}

export interface BookedSlot {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

interface Note {
  readonly at: number;
  readonly action: AppointmentAction;
  readonly by: Exclude<Party, 'stranger'>;
  readonly words: Sealed;
}

interface Answer {
  readonly at: number;
  readonly outcome: Outcome;
  readonly words: Sealed;
  /** 涉及人数 */
  readonly people: number;
  /** 挽回金额 */
  readonly recoveredFen: number;
  readonly inTime: boolean;
  readonly officerId: string;
}

interface Evaluation {
  readonly at: number;
  readonly stars: number;
  readonly solved: boolean;
  readonly words: Sealed | null;
}

interface Lasting {
  readonly at: number;
  readonly solved: boolean;
}

/** The slot in which it has a place, or waits for one. */
export const bookedBy = ({ slot, waitsFor }: Pick<Appointment, 'slot' | 'waitsFor'>): BookedSlot | null =>
  slot ?? waitsFor;

/** What is due next and by when. */
export interface Due {
  /** first response, answer, or (while the clock of the union stands still) her reply. */
  readonly what: 'response' | 'answer' | 'reply';
  readonly at: number;
  readonly from: number;
  readonly limit: Limit;
  readonly remindAt: number;
  readonly because: Because;
}

/** How somebody stands to a request. The level above does not see what a psychological one holds: `overseer`. */
export type Party = 'asker' | 'officer' | 'above' | 'overseer' | 'clock' | 'stranger';

export const APPOINTMENT_ACTIONS = [
  'ask',
  'invite',
  'record',
  'refer',
  'askFor',
  'accept',
  'meet',
  'miss',
  'cancelMeeting',
  'loseSlot',
  'answer',
  'transfer',
  'reassign',
  'askBack',
  'supply',
  'resume',
  'rebook',
  'withdraw',
  'decline',
  'evaluate',
  'evaluateAgain',
  'reopen',
  'reopenUnsolved',
] as const;
export type AppointmentAction = (typeof APPOINTMENT_ACTIONS)[number];

export const ANSWER_LIMIT: Limit = { unit: 'day', amount: 5 };
export const PAUSE_LIMIT: Limit = { unit: 'day', amount: 5 };
/** 心理需求 hears from us within two working hours. */
export const responseLimit = (topic: Topic): Limit =>
  topic === 'psychological' ? { unit: 'hour', amount: 2 } : { unit: 'day', amount: 1 };
export const REMIND_AT_SHARE = 0.8;
export const TRANSFERS_BEFORE_ABOVE = 2;
export const REOPEN_WITHIN = 15 * DAY;
export const ASK_AGAIN_AFTER = 30 * DAY;
export const AGREED_AHEAD_MAX = 30 * DAY;
export const PEOPLE_MAX = 500;
export const ABOUT_MAX = 1000;
