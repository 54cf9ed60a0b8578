import { MINUTE } from '#domain/kernel/time';
import { type Grants, type Notice, SEND_TRIES_MAX } from '#domain/notice/notice';
import { pageOf } from '#domain/notice/pages';
import { sendableAt } from '#domain/notice/quiet-hours';
import { messageOf } from '#domain/notice/templates';
import { purposeOf } from '#domain/notices';
import { log } from '../runtime/log';
import { command, database, type Sent, sendMessage } from '../runtime/wechat-world';
import { identities } from '../store/identities';
import { grants } from '../store/notices';
import { ranks } from '../store/ranks';
import { commitOnce } from '../store/unit-of-work';

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
  const reach = (await reachOf([notice.memberId])).get(notice.memberId);
  if (reach && leftFor(notice, reach) > 0) return send(notice, reach);
  await markUnreachable(notice);
  return note(notice, { message: 'none', sendAt: null });
}

/**
 * Sends what the caller has claimed. At least once: after a crash between sending and writing it down it goes out again, which is
 * better than never.
 */
export async function send(notice: Notice, { openid, left }: Reach): Promise<void> {
  const sent = await sendMessage(openid, { ...messageOf(notice), page: pageOf(notice) });
  if (sent.end !== 'sent') logUnsent(notice, sent);
  if (sent.end === 'failed') return note(notice, tryLater(notice, sent));
  if (sent.end === 'misfit') return note(notice, { message: 'failed', sendAt: null, errorCode: sent.code });
  // WeChat says 43101 where we thought there was a grant: our count was wrong, and it shows in the app.
  const after = sent.end === 'refused' ? command.set(0) : command.inc(-1);
  const counted = `left.${purposeOf(notice.about)}`;
  await database
    .collection('notice_grants')
    .where({ _id: notice.memberId, [counted]: command.gt(0) })
    .update({ data: { [counted]: after, version: command.inc(1) } });
  if (sent.end === 'refused' || leftFor(notice, { left }) === 1) await markUnreachable(notice);
  return note(notice, { message: sent.end === 'sent' ? 'sent' : 'none', sendAt: null });
}

/** How many messages of its purpose the person has granted. */
export const leftFor = (notice: Notice, { left }: Pick<Reach, 'left'>): number =>
  left[purposeOf(notice.about)] ?? 0;

/** Orders are offered by what waits for somebody: who has granted none of these is asked in a later round. */
async function markUnreachable(notice: Notice): Promise<void> {
  if (purposeOf(notice.about) === 'task') await ranks.markReachable(notice.memberId, false);
}

const logUnsent = ({ _id, about, tries }: Notice, { end, code }: Sent): void =>
  log('error', { message: end, code, about, notice: _id, tries: tries + 1 });

/** Whoever else would send it now finds it claimed. */
async function claim(notice: Notice): Promise<Notice | null> {
  const now = Date.now();
  if (notice.message !== 'due' || notice.sendAt === null || notice.sendAt > now) return null;
  const after = { ...notice, sendAt: now + CLAIMED_FOR };
  const claimed = await commitOnce({ collection: 'notices', before: notice, after });
  return claimed ? { ...after, version: notice.version + 1 } : null;
}

function tryLater(notice: Notice, { code: errorCode }: Sent): Partial<Notice> {
  const tries = notice.tries + 1;
  if (tries >= SEND_TRIES_MAX) return { message: 'failed', tries, sendAt: null, errorCode };
  return { tries, errorCode, sendAt: sendableAt(notice, Date.now() + MINUTE * 2 ** tries) };
}

async function note(notice: Notice, changes: Partial<Notice>): Promise<void> {
  await commitOnce({ collection: 'notices', before: notice, after: { ...notice, ...changes } });
}
