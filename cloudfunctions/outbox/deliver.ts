import { MINUTE } from '#domain/kernel/time';
import { type Notice, SEND_TRIES_MAX } from '#domain/notice/notice';
import { pageOf } from '#domain/notice/pages';
import { NOTICE_TEXT } from '#domain/notices';
import { command, database, type Message, sendMessage } from '../runtime/wechat-world';
import { identities } from '../store/identities';
import { grants } from '../store/notices';
import { ranks } from '../store/ranks';
import { commitOnce } from '../store/unit-of-work';

/** Where a message reaches somebody, and for how many more that was granted. */
export interface Reach {
  readonly openid: string;
  readonly left: number;
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
  if (reach) return send(notice, reach);
  await ranks.markReachable(notice.memberId, false);
  return note(notice, { message: 'none', sendAt: null });
}

/**
 * Sends what the caller has claimed. At least once: after a crash between sending and writing it down it goes out again, which is
 * better than never.
 */
export async function send(notice: Notice, { openid, left }: Reach): Promise<void> {
  const sent = await sendMessage(openid, messageOf(notice));
  if (sent === 'failed') return note(notice, tryLater(notice));
  // WeChat says 43101 where we thought there was a grant: our count was wrong, and it shows in the app.
  const after = sent === 'refused' ? command.set(0) : command.inc(-1);
  await database
    .collection('notice_grants')
    .where({ _id: notice.memberId, left: command.gt(0) })
    .update({ data: { left: after, version: command.inc(1) } });
  if (sent === 'refused' || left === 1) await ranks.markReachable(notice.memberId, false);
  return note(notice, { message: sent === 'sent' ? 'sent' : 'none', sendAt: null });
}

/** Whoever else would send it now finds it claimed. */
async function claim(notice: Notice): Promise<Notice | null> {
  const now = Date.now();
  if (notice.message !== 'due' || notice.sendAt === null || notice.sendAt > now) return null;
  const after = { ...notice, sendAt: now + CLAIMED_FOR };
  const claimed = await commitOnce({ collection: 'notices', before: notice, after });
  return claimed ? { ...after, version: notice.version + 1 } : null;
}

function tryLater(notice: Notice): Partial<Notice> {
  const tries = notice.tries + 1;
  if (tries >= SEND_TRIES_MAX) return { message: 'failed', tries, sendAt: null };
  return { tries, sendAt: Date.now() + MINUTE * 2 ** tries };
}

async function note(notice: Notice, changes: Partial<Notice>): Promise<void> {
  await commitOnce({ collection: 'notices', before: notice, after: { ...notice, ...changes } });
}

const messageOf = (notice: Notice): Message => ({
  templateId: process.env.MESSAGE_TEMPLATE ?? 'order-progress',
  page: pageOf(notice),
  data: {
    thing1: { value: NOTICE_TEXT[notice.about].title },
    thing2: { value: NOTICE_TEXT[notice.about].text },
  },
});
