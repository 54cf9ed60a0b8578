import { dayOf } from '#domain/kernel/time';
import { NOTICE_TEXT, purposeOf } from '#domain/notices';
import { matterLine } from './matter';
import type { Grants, Notice } from './notice';

// 短信: for what must not be missed, to who has granted nothing that would tell it.

/** Of one person and day. */
export const SMS_A_DAY_MAX = 3;
/** Of what a template is filled in with. */
const PARAM_MAX = 20;

/** Danger, how an urgent order goes on, and what is reminded of. */
export const isWorthSms = ({ about, anyHour }: Pick<Notice, 'about' | 'anyHour'>): boolean =>
  NOTICE_TEXT[about].sms === true || (anyHour === true && purposeOf(about) !== 'result');

/** {1}: what it is about, {2}: what happened. */
export const smsParams = (
  notice: Pick<Notice, 'about' | 'noun' | 'subject' | 'matter'>,
): readonly [string, string] => [matterLine(notice, PARAM_MAX), NOTICE_TEXT[notice.about].title];

/** With this one counted; null where it was told so already, or where there were as many as a day may have. */
export function oneMoreSms(grants: Grants, noticeId: string, now: number): Grants | null {
  const on = dayOf(now);
  const told = grants.sms?.on === on ? grants.sms.told : [];
  if (told.includes(noticeId) || told.length >= SMS_A_DAY_MAX) return null;
  return { ...grants, sms: { on, told: [...told, noticeId] } };
}
