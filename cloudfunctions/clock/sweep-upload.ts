import { TICKET_LASTS, ticketPath } from '#domain/kernel/upload';
import { fileAt, removeFiles } from '../runtime/wechat-world';
import { commitOnce } from '../store/unit-of-work';
import { type Upload, uploads } from '../store/uploads';

/** Whoever was handed in by then and not copied never will be. */
const GIVEN_UP_AFTER = 7 * TICKET_LASTS;

/** What nobody handed in within a day goes, with its ticket; of what was handed in, whatever was put there since. */
export async function sweepUpload(id: string): Promise<void> {
  const ticket = await uploads.findById(id);
  if (!ticket || ticket.sweepsAt === null) return;
  const copying = ticket.spentBy !== undefined && ticket.keptAt === undefined && ticket.refused === undefined;
  if (copying && Date.now() < ticket.expiresAt + GIVEN_UP_AFTER)
    return later(ticket, Date.now() + TICKET_LASTS);
  await removeFiles([await fileAt(pathOf(ticket))]);
  if (ticket.spentBy === undefined) await uploads.forget(id);
  else await later(ticket, null);
}

const pathOf = ({ _id, purpose }: Upload): string => ticketPath(purpose, _id.slice(purpose.length + 1));

async function later(before: Upload, sweepsAt: number | null): Promise<void> {
  const after: Upload = { ...before, sweepsAt };
  await commitOnce({ collection: 'uploads', before, after });
}
