// 消息: what needs a person, on the own message page.
// Called by everybody, each for the own messages. Notices are written by effects, in the outbox.
import { noticeContract } from '#domain/notice/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { grant, list, markRead, unread } from './messages';

export const main = serve('notice', noticeContract, SHOWS_NOTHING, { list, unread, markRead, grant });
