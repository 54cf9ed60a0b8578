import { MINUTE } from '#domain/kernel/time';
import { holdsGrant, usableGrant } from '#domain/notice/granted';
import type { Grants, Notice } from '#domain/notice/notice';
import { pageOf } from '#domain/notice/pages';
import type { MessagePurpose } from '#domain/notice/purposes';
import { nextTry, sendableAt } from '#domain/notice/quiet-hours';
import { messageOf } from '#domain/notice/templates';
import { NOTICE_TEXT } from '#domain/notices';
import { log } from '../runtime/log';
import { command, database, type Sent, sendMessage } from '../runtime/wechat-world';
import { faultHours } from '../store/fault-hours';
import { identities } from '../store/identities';
import { grants } from '../store/notices';
import { ranks } from '../store/ranks';
import { commitOnce } from '../store/unit-of-work';
import { tellBySms } from './by-sms';
import { Known } from './known';
import { isStillAhead } from './still-ahead';

/** Where a message reaches somebody, and for how many more of each purpose that was granted. */
export interface Reach {
  readonly openid: string;
  readonly left: Grants['left'];
}

/** Whoever sends a message has so long for it; should we die, it is due again. */
export const CLAIMED_FOR = MINUTE;

/** Of these people those whom a message reaches. */
export async function reachOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, Reach>> {
  const granted = await grants.findAll(memberIds);
  const known = await identities.ofMembers(granted.map(({ _id }) => _id));
  return new Map(
    known.flatMap(({ _id: openid, memberId }) => {
      const left = granted.find(({ _id }) => _id === memberId)?.left;
      return left === undefined ? [] : [[memberId, { openid, left }] as const];
    }),
  );
}

/** Sends the subscribe message of a notice to a person who granted one. */
export async function deliver(found: Notice): Promise<void> {
  const notice = await claim(found);
  if (!notice) return;
  // Who has read it in the app meanwhile is not called to it again.
  if (notice.readAt !== null || !(await isStillAhead(notice, Date.now()))) return note(notice, IN_THE_APP);
  const reach = (await reachOf([notice.memberId])).get(notice.memberId);
  if (reach) return send(notice, reach);
  return tellOtherwise(notice);
}

const IN_THE_APP = { message: 'none', sendAt: null } as const;

/**
 * None is left of what would tell this: by SMS, where it is worth one. Workers who cannot be told of orders are asked in a later
 * round.
 */
export async function tellOtherwise(notice: Notice): Promise<void> {
  if (NOTICE_TEXT[notice.about].purpose === 'task') await ranks.markReachable(notice.memberId, false);
  return note(notice, { ...IN_THE_APP, ...(await tellBySms(notice)) });
}

/**
 * Sends what the caller has claimed. At least once: after a crash between sending and writing it down it goes out again, which is
 * better than never.
 */
export async function send(notice: Notice, { openid, left }: Reach, known = new Known()): Promise<void> {
  const purpose = usableGrant(notice, left);
  if (purpose === null) return holdsGrant(notice, left) ? note(notice, IN_THE_APP) : tellOtherwise(notice);
  const message = messageOf(notice, purpose, await known.nameIn(notice), Date.now());
  const sent = await sendMessage(openid, { ...message, page: pageOf(notice) });
  if (sent.end !== 'sent') logUnsent(notice, sent);
  if (sent.end === 'failed') return noteUnsent(notice, tryLater(notice, sent));
  if (sent.end === 'misfit')
    return noteUnsent(notice, { message: 'failed', sendAt: null, errorCode: sent.code });
  // WeChat says 43101 where we thought there was a grant: our count was wrong, and it shows in the app.
  const isRefused = sent.end === 'refused';
  await countUsed(notice.memberId, purpose, isRefused);
  if (purpose === 'task' && (isRefused || left.task === 1)) await ranks.markReachable(notice.memberId, false);
  if (isRefused) {
    await faultHours.message(sent.code);
    return note(notice, { ...IN_THE_APP, errorCode: sent.code, ...(await tellBySms(notice)) });
  }
  return note(notice, { message: 'sent', sendAt: null });
}

/** One is used up, or all are where the person takes it back. */
async function countUsed(memberId: string, purpose: MessagePurpose, all: boolean): Promise<void> {
  const counted = `left.${purpose}`;
  const { stats } = await database
    .collection('notice_grants')
    .where({ _id: memberId, [counted]: command.gt(0) })
    .update({ data: { [counted]: all ? command.set(0) : command.inc(-1), version: command.inc(1) } });
  if (stats.updated > 0) return;
  // What was stored before there were purposes is written anew with the first one that is used.
  const before = await grants.findById(memberId);
  const left = before?.left[purpose] ?? 0;
  if (!before || left === 0) return;
  const after = { ...before, left: { ...before.left, [purpose]: all ? 0 : left - 1 } };
  await commitOnce({ collection: 'notice_grants', before, after });
}

const logUnsent = ({ _id, about, tries }: Notice, { end, code }: Sent): void =>
  log('error', { message: end, code, about, notice: _id, tries: tries + 1 });

/** Whoever else would send it now finds it claimed. */
async function claim(notice: Notice): Promise<Notice | null> {
  const now = Date.now();
  if (notice.message !== 'due' || notice.sendAt === null || notice.sendAt > now) return null;
  // What comes late, after an outage or a death, wakes nobody at night either.
  const sendAt = sendableAt(notice, now);
  if (sendAt > now) {
    await note(notice, { sendAt });
    return null;
  }
  const after = { ...notice, sendAt: now + CLAIMED_FOR };
  const claimed = await commitOnce({ collection: 'notices', before: notice, after });
  return claimed ? { ...after, version: notice.version + 1 } : null;
}

function tryLater(notice: Notice, { code: errorCode }: Sent): Unsent {
  const next = nextTry(notice, Date.now());
  return { ...next, errorCode, ...(next.sendAt === null ? { message: 'failed' } : {}) };
}

/** What will not be tried again is counted for whoever looks after the house. */
async function noteUnsent(notice: Notice, changes: Unsent): Promise<void> {
  await note(notice, changes);
  if (changes.sendAt === null) await faultHours.message(changes.errorCode);
}
type Unsent = Partial<Notice> & Pick<Notice, 'sendAt'> & { readonly errorCode: number };

async function note(notice: Notice, changes: Partial<Notice>): Promise<void> {
  await commitOnce({ collection: 'notices', before: notice, after: { ...notice, ...changes } });
}
