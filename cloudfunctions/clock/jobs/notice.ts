import { notices } from '../../store/notices';
import { deliver } from '../deliver';
import { dueBy } from '../due';
import type { Job } from '../job';

export const noticeJobs = (): Job[] => [dueBy('messages', ['notices', 'sendAt'], 5, send)];

async function send(id: string): Promise<void> {
  const notice = await notices.findById(id);
  if (notice) await deliver(notice);
}
