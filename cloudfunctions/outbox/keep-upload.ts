import { createHash } from 'node:crypto';
import type { KeepUpload } from '#domain/kernel/upload';
import { UPLOADS, wrongBytes } from '#domain/kernel/upload';
import { checkPicture, contentOf, keepFile, removeFiles } from '../runtime/wechat-world';
import { identities } from '../store/identities';
import { commitOnce } from '../store/unit-of-work';
import { keptFile, keptPath, type Upload, uploads } from '../store/uploads';

/**
 * 留存: the server makes its own copy of what was handed in, after a look at the bytes. Which bytes these are is written down
 * before they are copied, so that whoever replaces the file meanwhile, or dies between two steps, changes nothing.
 */
export async function keepUpload({ cause, fileId }: KeepUpload): Promise<void> {
  const ticket = await uploads.findById(cause);
  if (!ticket) return;
  // A table was read when it was handed in; nothing of it is kept.
  if (UPLOADS[ticket.purpose].kind === 'table') await write(ticket, { keptAt: Date.now() });
  else if (!isOver(ticket)) await keep(ticket, fileId);
  await removeFiles([fileId]);
}

const isOver = ({ keptAt, refused }: Upload): boolean => keptAt !== undefined || refused !== undefined;

async function keep(ticket: Upload, fileId: string): Promise<void> {
  const chosen = await chosenBytes(ticket, fileId);
  if ('refused' in chosen) return write(ticket, { refused: chosen.refused });
  const { bytes, digest } = chosen;
  if (ticket.digest === undefined) await write(ticket, { digest });
  const fixed = ticket.digest === undefined ? { ...ticket, digest, version: ticket.version + 1 } : ticket;
  await keepFile(keptPath({ id: ticket._id, purpose: ticket.purpose }), bytes);
  await write(fixed, { keptAt: Date.now(), traceId: await lookedAt(ticket, keptFile(fileId)) });
}

/** What is copied: the first bytes that were found here, or none. */
async function chosenBytes(
  { purpose, digest: fixed }: Upload,
  fileId: string,
): Promise<{ bytes: Buffer; digest: string } | { refused: NonNullable<Upload['refused']> }> {
  const sent = await contentOf(fileId);
  const problem = sent === null ? 'missing' : wrongBytes(purpose, sent);
  if (sent !== null && problem === null && (fixed === undefined || digestOf(sent) === fixed))
    return { bytes: sent, digest: digestOf(sent) };
  if (fixed === undefined) return { refused: problem ?? 'missing' };
  const copy = await contentOf(keptFile(fileId));
  return copy !== null && digestOf(copy) === fixed
    ? { bytes: copy, digest: fixed }
    : { refused: problem ?? 'replaced' };
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** WeChat looks at the copy, in the name of whoever handed it in. */
async function lookedAt({ purpose, memberId }: Upload, copy: string): Promise<string | null> {
  if (UPLOADS[purpose].lookedAtBy !== 'wechat') return null;
  const author = await identities.findByMember(memberId);
  return author && checkPicture(copy, author._id);
}

async function write(before: Upload, changed: Partial<Upload>): Promise<void> {
  const done = await commitOnce({ collection: 'uploads', before, after: { ...before, ...changed } });
  if (!done) throw new Error(`somebody else is copying ${before._id}`);
}
