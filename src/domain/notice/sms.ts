import { dayOf } from '#domain/kernel/time';
import { NOTICE_TEXT, purposeOf } from '#domain/notices';
import { matterLine } from './matter';
import { newsLine, saidIn } from './news';
import type { Grants, Notice } from './notice';

// 短信: for what must not be missed, to who has granted nothing that would tell it.

/** Of one person and day; danger is told beside them. */
export const SMS_A_DAY_MAX = 3;
/** Of those told last, a day has far fewer. */
const KNOWN_MAX = 20;
/** Of what a template is filled in with. */
const PARAM_MAX = 20;

/** Danger, how an urgent order goes on, and what is reminded of. */
export const isWorthSms = ({ about, anyHour }: Pick<Notice, 'about' | 'anyHour'>): boolean =>
  NOTICE_TEXT[about].sms === true || (anyHour === true && purposeOf(about) !== 'result');

/** {1}: what it is about, {2}: what happened, as it is said when it goes out. */
export const smsParams = (
  notice: Pick<Notice, 'about' | 'noun' | 'subject' | 'matter' | 'facts' | 'at'>,
  now: number = notice.at,
): readonly [string, string] => [
  matterLine(notice, PARAM_MAX),
  newsLine(notice, saidIn(notice, null), now, PARAM_MAX),
];

/** With this one counted; null where it was told so already, on whatever day, or where there were as many as a day may have. */
export function oneMoreSms(
  grants: Grants,
  { _id, about }: Pick<Notice, '_id' | 'about'>,
  now: number,
): Grants | null {
  const on = dayOf(now);
  const known = grants.sms?.known ?? grants.sms?.told ?? [];
  const today = grants.sms?.on === on ? grants.sms.told : [];
  const isCounted = !NOTICE_TEXT[about].anyHour;
  if (known.includes(_id) || (isCounted && today.length >= SMS_A_DAY_MAX)) return null;
  const told = isCounted ? [...today, _id] : today;
  return { ...grants, sms: { on, told, known: [...known, _id].slice(-KNOWN_MAX) } };
}

/** As if this one had never been counted: it was surely not sent. */
export function oneLessSms(grants: Grants, noticeId: string): Grants {
  const without = (ids: readonly string[] = []) => ids.filter((id) => id !== noticeId);
  const { sms } = grants;
  if (!sms) return grants;
  return { ...grants, sms: { on: sms.on, told: without(sms.told), known: without(sms.known) } };
}
