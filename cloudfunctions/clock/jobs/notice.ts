import { isCall } from '#domain/notice/notice';
import { callNext } from '../../outbox/call-everybody';
import { deliver } from '../../outbox/deliver';
import { notices } from '../../store/notices';
import { dueBy } from '../due';
import type { Job } from '../job';

export const noticeJobs = (): Job[] => [dueBy('messages', ['notices', 'sendAt'], 5, send)];

async function send(id: string): Promise<void> {
  const notice = await notices.findById(id);
  if (notice) await (isCall(notice) ? callNext(notice) : deliver(notice));
}
