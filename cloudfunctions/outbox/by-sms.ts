import { hasAgreed } from '#domain/membership/consent';
import { hasConfirmedPhone, type Member } from '#domain/membership/member';
import type { Grants, Notice } from '#domain/notice/notice';
import { nextTry } from '#domain/notice/quiet-hours';
import { isWorthSms, oneLessSms, oneMoreSms, smsParams } from '#domain/notice/sms';
import { purposeOf } from '#domain/notices';
import { log } from '../runtime/log';
import { open } from '../runtime/seal';
import { sendSms } from '../runtime/wechat-world';
import { faultHours } from '../store/fault-hours';
import { members } from '../store/members';
import { grants } from '../store/notices';
import { unitOfWork, untilCommitted } from '../store/unit-of-work';

/**
 * SMS_TEMPLATES is `visit:844110,task:844111`: the template for each purpose that is also told by SMS. Without it no number is opened
 * and nothing is sent.
 */
const templateFor = (notice: Pick<Notice, 'about'>): string | null =>
  (process.env.SMS_TEMPLATES ?? '')
    .split(',')
    .map((pair) => pair.trim().split(':'))
    .find(([purpose, templateId]) => purpose === purposeOf(notice.about) && templateId)?.[1] ?? null;

export const mayGoBySms = (notice: Pick<Notice, 'about' | 'anyHour'>): boolean =>
  templateFor(notice) !== null && isWorthSms(notice);

/**
 * Tells it by SMS where that is possible, at most once; answers what is to be noted of it. What surely did not go out, for there were
 * too many at once, is due again.
 */
export async function tellBySms(notice: Notice): Promise<Partial<Notice>> {
  const templateId = templateFor(notice);
  if (templateId === null || !isWorthSms(notice)) return {};
  const member = await members.findById(notice.memberId);
  if (!member || !isReachable(member) || !(await isOneMore(notice))) return {};
  const params = smsParams(notice, Date.now());
  const { end, code: smsCode } = await sendSms(open.phone(member.phone), templateId, params);
  if (end === 'sent') return { message: 'sent' };
  log('error', { sms: end, code: smsCode, about: notice.about, notice: notice._id });
  const again = end === 'busy' ? await laterOn(notice) : null;
  if (again) return { smsCode, ...again };
  await faultHours.sms(smsCode);
  return { smsCode };
}

async function laterOn(notice: Notice): Promise<Partial<Notice> | null> {
  const { tries, sendAt } = nextTry(notice, Date.now());
  if (sendAt === null) return null;
  await untilCommitted(async () => {
    const before = await grants.findById(notice.memberId);
    return before ? [{ collection: 'notice_grants', before, after: oneLessSms(before, notice._id) }] : [];
  });
  return { message: 'due', tries, sendAt };
}

/** Somebody else may have typed the number. */
const isReachable = (member: Member): member is Member & { readonly phone: NonNullable<Member['phone']> } =>
  member.phone !== null && hasConfirmedPhone(member) && hasAgreed(member);

/** Counted before it is sent: whoever dies in between sends none, and however much is told at once, a day has no more. */
async function isOneMore(notice: Notice): Promise<boolean> {
  const counted = await unitOfWork<boolean, never>(async () => {
    const before = await grants.findById(notice.memberId);
    const after = oneMoreSms(before ?? nothingGranted(notice.memberId), notice, Date.now());
    const changes = after ? [{ collection: 'notice_grants' as const, before, after }] : [];
    return { ok: true, value: after !== null, changes };
  });
  return counted.ok && counted.value;
}

const nothingGranted = (_id: string): Grants => ({ _id, version: 0, left: {} });
