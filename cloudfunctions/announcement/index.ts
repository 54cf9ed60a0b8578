// 公告栏: what the union tells everybody, in one document that phones read.
// Called by everybody, visitors too; what hangs there is kept by staff.
import { announcementContract } from '#domain/announcement/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { board, desk, markRead, publish, withdraw, write } from './board';

export const main = serve('announcement', announcementContract, SHOWS_NOTHING, {
  board,
  markRead,
  desk,
  write,
  publish,
  withdraw,
});
