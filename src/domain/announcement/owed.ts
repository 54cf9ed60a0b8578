import type { Audience } from './audience';

/** 紧急提醒: everybody whom it concerns is told, page by page, by the clock. */
export interface CallEverybody {
  readonly kind: 'call-everybody';
  readonly cause: string;
  readonly announcementId: string;
  readonly audience: Audience;
  /** From when on it can be read. */
  readonly at: number;
}

export type AnnouncementEffect = CallEverybody;
