import { PAGE_ROWS } from '#domain/kernel/limits';
import { yes } from '#domain/kernel/result';
import type { NoticeContract } from '#domain/notice/contract';
import { type Grants, granted } from '#domain/notice/notice';
import { noticeView } from '#domain/notice/view';
import type { UseCases } from '../runtime/serve';
import { standingsOf } from '../store/notice-standing';
import { grants, notices } from '../store/notices';
import { ranks } from '../store/ranks';
import { unitOfWork } from '../store/unit-of-work';

type Cases = UseCases<NoticeContract>;

/** 我的消息 */
export const list: Cases['list'] = async ({ before }, { actor, moment }) => {
  const found = await notices.ofMember(actor.memberId, before);
  const page = found.slice(0, PAGE_ROWS);
  const standing = await standingsOf(page, actor, moment.now);
  const shown = page.map((notice) => noticeView(notice, standing(notice), moment.now));
  return yes({ notices: shown, more: found.length > PAGE_ROWS });
};

export const unread: Cases['unread'] = async (_, { identity }) =>
  yes({ count: identity ? (await notices.unread(identity.memberId)).length : 0 });

export const markRead: Cases['markRead'] = async ({ until }, { actor, moment }) => {
  await notices.markRead(actor.memberId, Math.min(until, moment.now), moment.now);
  return yes({ done: true });
};

/** One tap granted one subscribe message of each of these; WeChat does not tell how many are left, so we count. */
export const grant: Cases['grant'] = async ({ purposes }, { actor, moment }) => {
  const counted = await unitOfWork<{ left: Grants['left']; again: boolean }, never>(async () => {
    const before = await grants.findById(actor.memberId);
    const was: Grants = before ?? { _id: actor.memberId, version: 0, left: {} };
    const after = granted(was, purposes, moment.requestId);
    if (!after) return { ...yes({ left: was.left, again: true }), changes: [] };
    return {
      ...yes({ left: after.left, again: false }),
      changes: [{ collection: 'notice_grants', before, after }],
    };
  });
  if (!counted.ok) return counted;
  const { left, again } = counted.value;
  if ((left.task ?? 0) > 0 && actor.roles.includes('worker'))
    await ranks.markReachable(actor.memberId, true, again);
  return yes({ done: true });
};
