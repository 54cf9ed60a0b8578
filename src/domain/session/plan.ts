// What is said of a session as it is planned.

/** What its keeper says of it. */
export interface SessionPlan extends SessionWords {
  readonly from: number;
  readonly to: number;
}

/** All of it but when, which the sessions of a series share. */
export interface SessionWords {
  readonly kind: SessionKind;
  readonly title: string;
  readonly words: string;
  readonly online: boolean;
  /** The address, or how one joins where it is online. */
  readonly where: string;
  /** At which station of the union; null: elsewhere. */
  readonly stationId: string | null;
  readonly capacity: number;
  readonly audience: SessionAudience;
  /** Up to so many hours before it begins, calling off counts for nothing. */
  readonly freeUntilHours: number;
}

/** 讲座、课程、活动、培训、接待日、体检: what can be offered as such. */
export const OFFERED_KINDS = ['lecture', 'course', 'activity', 'training', 'open-day', 'check-up'] as const;
/** Also 场地: an hour of one, which the venue alone publishes. */
export const SESSION_KINDS = [...OFFERED_KINDS, 'venue'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];
/** Everybody, members of any union, or members of this one and those below. */
export const SESSION_AUDIENCES = ['everybody', 'members', 'union'] as const;
export type SessionAudience = (typeof SESSION_AUDIENCES)[number];

/** 时段: an hour of a venue, and under which id its session is. */
export interface Hour {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}
