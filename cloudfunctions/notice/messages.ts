import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { NoticeContract } from '#domain/notice/contract';
import { type Grants, granted } from '#domain/notice/notice';
import { noticeView } from '#domain/notice/view';
import type { UseCases } from '../runtime/serve';
import { commit } from '../store/commit';
import { grants, notices } from '../store/notices';
import { ranks } from '../store/ranks';

type Cases = UseCases<NoticeContract>;

/** 我的消息 */
export const list: Cases['list'] = async ({ before }, { actor }) => {
  const found = await notices.ofMember(actor.memberId, before);
  return yes({ notices: found.slice(0, PAGE_ROWS).map(noticeView), more: found.length > PAGE_ROWS });
};

export const unread: Cases['unread'] = async (_, { identity }) =>
  yes({ count: identity ? (await notices.unread(identity.memberId)).length : 0 });

export const markRead: Cases['markRead'] = async ({ until }, { actor, moment }) => {
  await notices.markRead(actor.memberId, Math.min(until, moment.now), moment.now);
  return yes({ done: true });
};

/** One tap of hers granted one subscribe message; WeChat does not tell how many are left, so we count. */
export const grant: Cases['grant'] = async (_, { actor, moment }) => {
  const before = await grants.findById(actor.memberId);
  const was: Grants = before ?? { _id: actor.memberId, version: 0, left: 0 };
  const after = granted(was, moment.requestId);
  if (after && (await commit([{ collection: 'notice_grants', before, after }])) !== 'done') return no('BUSY');
  const reachable = (after ?? was).left > 0;
  if (reachable && actor.roles.includes('worker')) await ranks.markReachable(actor.memberId, true);
  return yes({ done: true });
};
