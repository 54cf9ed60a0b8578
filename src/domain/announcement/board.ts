import type { Role } from '#domain/kernel/actor';
import type { Entity } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import { type Audience, concerns } from './audience';
import type { AnnouncementEffect } from './owed';

// What the union tells everybody: short texts, kept by staff, in one document that phones read.

/** 公告栏: all that hangs there, is written or was taken down lately. */
export interface Board extends Entity<AnnouncementEffect> {
  /** The one that was written last is the last. */
  readonly announcements: readonly Announcement[];
}

export interface Announcement extends AnnouncementText {
  readonly id: string;
  readonly state: AnnouncementState;
  /** From when on it can be read; null as long as nobody has said so. */
  readonly publishAt: number | null;
}

export interface AnnouncementText {
  readonly kind: AnnouncementKind;
  readonly title: string;
  readonly words: string;
  /** Where there is more to read; empty where there is not. */
  readonly link: string;
  readonly audience: Audience;
}

/** 公告, 普法, 紧急提醒. Only what warns of a danger is sent as a message as well. */
export const ANNOUNCEMENT_KINDS = ['news', 'law', 'danger'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];
export const ANNOUNCEMENT_STATES = ['draft', 'published', 'withdrawn'] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

export const BOARD_ID = 'board';
export const TITLE_MAX = 30;
export const WORDS_MAX = 600;
export const LINK_MAX = 200;
/** So many hang there or are being written; phones read them as one document. */
export const ANNOUNCEMENTS_MAX = 40;
/** So far ahead it can be said when one shall be there. */
export const PUBLISH_AHEAD = 60 * DAY;
/** A warning stands above everything else for so long. */
const FIRST_FOR = 3 * DAY;

/** Hangs there now, whoever may read it. */
export const isShown = ({ state, publishAt }: Announcement, now: number): boolean =>
  state === 'published' && publishAt !== null && publishAt <= now;

type Shown = Announcement & { readonly publishAt: number };

/** What somebody of these roles reads now, the newest first; but a warning of these days stands above all. */
export const readBy = (board: Board | null, roles: readonly Role[], now: number): readonly Shown[] =>
  (board?.announcements ?? [])
    .filter((one): one is Shown => isShown(one, now) && concerns(one.audience, roles))
    .sort((a, b) => Number(warns(b, now)) - Number(warns(a, now)) || b.publishAt - a.publishAt);

const warns = ({ kind, publishAt }: Shown, now: number): boolean =>
  kind === 'danger' && publishAt > now - FIRST_FOR;
