import type { Notify } from '#domain/kernel/effect';
import type { Notice } from '#domain/notice/notice';
import { commit } from '../store/commit';
import { notices } from '../store/notices';
import { deliver } from './deliver';

/** 消息: on the person's page under a computed id; the subscribe message goes out if she granted one. */
export async function notify(effect: Notify): Promise<void> {
  const notice = noticeOf(effect, Date.now());
  await commit([{ collection: 'notices', before: null, after: notice }]);
  const stored = await notices.findById(notice._id);
  if (stored) await deliver(stored);
}

const noticeOf = ({ cause, to, about, noun, id }: Notify, now: number): Notice => ({
  _id: `${cause}-${to}`,
  version: 0,
  memberId: to,
  about,
  noun,
  subject: id,
  at: now,
  readAt: null,
  message: 'due',
  tries: 0,
  sendAt: now,
});
