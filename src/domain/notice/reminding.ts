import { type Reminder, reminderOf } from '#domain/kernel/reminders';
import { NOTICE_TEXT } from '#domain/notices';
import type { Notice } from './notice';

/** Of what, and of which beginning, a notice reminds, as its cause says (`reminderCause`). */
export interface Reminded {
  readonly reminder: Reminder;
  readonly what: string;
  readonly at: number;
}

/** Null: it is no reminder. */
export function remindedBy({
  _id,
  about,
  memberId,
}: Pick<Notice, '_id' | 'about' | 'memberId'>): Reminded | null {
  const reminder = NOTICE_TEXT[about].reminds;
  const named = /^(.+)-(\d+)$/.exec(_id.slice(about.length + 1, -memberId.length - 1));
  return reminder && named ? { reminder, what: named[1] ?? '', at: Number(named[2]) } : null;
}

/** It begins when it did as this was told, and it is still this that is worth saying. */
export const stillHolds = ({ reminder, at }: Reminded, beginsAt: number | null, now: number): boolean =>
  beginsAt === at && reminderOf(at, now) === reminder;
