import type { Hour, SessionPlan, SessionWords } from './plan';

/** A place was taken for a sign-up before that itself was written: did it come to be? */
export interface CheckSignUp {
  readonly kind: 'check-sign-up';
  readonly cause: string;
  readonly requestId: string;
  readonly event: number;
  readonly at: number;
}

/** A sign-up waits no more: its offer was not answered, or the place is not its own. */
export interface LapseSignUp {
  readonly kind: 'lapse-sign-up';
  readonly cause: string;
  readonly requestId: string;
}

/** A sign-up has left its place, or waits for it no more. */
export interface LeaveSession {
  readonly kind: 'leave-session';
  readonly cause: string;
  readonly sessionId: string;
  readonly requestId: string;
  readonly event: number;
}

/** Everybody on its list hears that it was changed, called off, or is over. */
interface FollowSession {
  readonly kind: 'follow-session';
  readonly cause: string;
}

/** 系列: the later ones are changed, or called off, as this one was. */
export interface ChangeLater {
  readonly kind: 'change-later';
  readonly cause: string;
  readonly seriesId: string;
  readonly after: number;
  /** Who wished for it, and hears which of them could not follow. */
  readonly by: string;
  /** Absent: they are called off. */
  readonly words?: SessionWords;
  readonly shift?: number;
  readonly lasts?: number;
  readonly why?: string;
}

/** 培训: whoever came to one of the district's union has its day counted for the badge. */
export interface CountTraining {
  readonly kind: 'count-training';
  readonly cause: string;
  readonly memberId: string;
  readonly trainedOn: string;
}

/** 开放时段: owed by a venue, which has them already; each becomes a session. */
export interface PublishHours {
  readonly kind: 'publish-hours';
  readonly cause: string;
  readonly by: string;
  readonly union: Offering;
  readonly words: SessionWords;
  readonly hours: readonly Hour[];
}

/** 取消时段: owed by the session to its venue. */
export interface FreeHour {
  readonly kind: 'free-hour';
  readonly cause: string;
  readonly venueId: string;
  readonly sessionId: string;
}

/** The union that offers a session, with those above it. */
export interface Offering {
  readonly unionId: string;
  readonly unionName: string;
  readonly aboveIds: readonly string[];
}

/** 送教上门: what was asked for has a date, and becomes a session under this id. */
export interface OfferCourse extends Offering {
  readonly kind: 'offer-course';
  readonly cause: string;
  readonly sessionId: string;
  readonly courseRequestId: string;
  readonly plan: SessionPlan;
}

export type SessionEffect =
  | OfferCourse
  | CheckSignUp
  | LapseSignUp
  | LeaveSession
  | FollowSession
  | ChangeLater
  | CountTraining
  | PublishHours
  | FreeHour;
