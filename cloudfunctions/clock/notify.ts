import type { Notify, TellFirm, TellStaff } from '#domain/kernel/effect';
import type { Notice } from '#domain/notice/notice';
import { commit } from '../store/commit';
import { identities } from '../store/identities';
import { notices } from '../store/notices';
import { providers } from '../store/providers';
import { deliver } from './deliver';

/** 消息: on the person's page under a computed id; the subscribe message goes out if she granted one. */
export async function notify(effect: Notify): Promise<void> {
  const notice = noticeOf(effect, Date.now());
  await commit([{ collection: 'notices', before: null, after: notice }]);
  const stored = await notices.findById(notice._id);
  if (stored) await deliver(stored);
}

/** Each of them under an own id, so that dying between two of them tells nobody twice and leaves nobody out. */
export async function tellStaff(effect: TellStaff): Promise<void> {
  const staff = await identities.staff();
  for (const { memberId } of staff) await notify({ ...effect, kind: 'notify', to: memberId });
}

/** Whoever manages the firm now, likewise. */
export async function tellFirm({ kind: _, providerId, ...effect }: TellFirm): Promise<void> {
  const provider = await providers.findById(providerId);
  for (const to of provider?.managerIds ?? []) await notify({ ...effect, kind: 'notify', to });
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
