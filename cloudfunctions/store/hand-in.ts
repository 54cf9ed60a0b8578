import { AsyncLocalStorage } from 'node:async_hooks';
import { ticketOf } from '#domain/kernel/upload';
import { command, database } from '../runtime/wechat-world';
import type { CollectionName } from './indexes';
import { uploads } from './uploads';

/** The files of one request, and which of them this call has spent the tickets of. */
export interface HandIn {
  readonly files: readonly { readonly fileId: string; readonly path: string }[];
  readonly memberId: string;
  readonly now: number;
  /** The same for a request that is sent again. */
  readonly spentBy: string;
  /** This time it was sent. */
  readonly spentIn: string;
  readonly spent: Set<string>;
  /** What took them up, and owes the copies. */
  owing: { readonly collection: CollectionName; readonly id: string } | null;
}

const ofThisCall = new AsyncLocalStorage<HandIn>();

/** While this call is answered, no commit takes up a file of its without the ticket. */
export const handingIn = <T>(handIn: HandIn, answer: () => Promise<T>): Promise<T> =>
  handIn.files.length === 0 ? answer() : ofThisCall.run(handIn, answer);

/** These are not the caller's, were handed in before, or have expired. */
export class UploadsNotUsable extends Error {
  constructor(readonly paths: readonly string[]) {
    super('uploads that cannot be handed in');
  }
}

/**
 * Files of this request that a document is about to take up: their tickets are spent in one conditional write, or nothing is
 * committed. Answers which they are.
 */
export async function spendFor({ collection, before, after }: Taking): Promise<readonly string[]> {
  const handIn = ofThisCall.getStore();
  if (!handIn) return [];
  const taken = new Set(handIn.files.map(({ fileId }) => fileId).filter((fileId) => names(after, fileId)));
  const kept = SENT_WHOLE.includes(collection) ? before : null;
  const added = [...taken].filter((fileId) => kept === null || !names(kept, fileId));
  const unspent = added.filter((fileId) => !handIn.spent.has(fileId));
  if (unspent.length > 0) await spend(handIn, unspent);
  if (added.length > 0) handIn.owing = { collection, id: after._id };
  return added;
}

/** Before anything is counted for a request: files of its that cannot be handed in leave nothing behind; what is kept already is none. */
export async function spendFirst(kept: object | null = null): Promise<void> {
  const handIn = ofThisCall.getStore();
  if (!handIn) return;
  const added = handIn.files.map(({ fileId }) => fileId).filter((id) => kept === null || !names(kept, id));
  const unspent = new Set(added.filter((id) => !handIn.spent.has(id)));
  if (unspent.size > 0) await spend(handIn, [...unspent]);
}

interface Taking {
  readonly collection: CollectionName;
  readonly before: object | null;
  readonly after: { readonly _id: string };
}

/** Forms that are sent again as a whole, with the files that they hold already. */
const SENT_WHOLE: readonly CollectionName[] = ['applications', 'rewards', 'stations'];

const names = (document: object, fileId: string): boolean =>
  JSON.stringify(document).includes(JSON.stringify(fileId));

async function spend(handIn: HandIn, fileIds: readonly string[]): Promise<void> {
  const { memberId, now, spentBy, spentIn, spent } = handIn;
  const ids = ticketsOf(fileIds);
  const whole = ids.length === fileIds.length;
  const updated = whole ? await take() : 0;
  for (const fileId of fileIds) spent.add(fileId);
  if (whole && updated === ids.length) return;
  // Rare: some were spent before, perhaps when this very request was sent the first time.
  const found = await uploads.findAll(ids);
  const own = found.filter((one) => one.memberId === memberId && one.spentBy === spentBy);
  const usable = new Set(own.map(({ _id }) => _id));
  const wrong = new Set(fileIds.filter((fileId) => !usable.has(ticketOf(fileId)?.id ?? '')));
  if (wrong.size === 0) return;
  throw new UploadsNotUsable(handIn.files.filter(({ fileId }) => wrong.has(fileId)).map(({ path }) => path));

  async function take(): Promise<number> {
    const free = { memberId, expiresAt: command.gt(now), spentBy: command.exists(false) };
    const { stats } = await database
      .collection('uploads')
      .where({ _id: command.in(ids), ...free })
      .update({ data: { spentBy, spentIn, version: command.inc(1) } });
    return stats.updated;
  }
}

const ticketsOf = (fileIds: Iterable<string>): string[] =>
  [...fileIds].flatMap((fileId) => ticketOf(fileId)?.id ?? []);

/** The request was refused after all: what this call has spent may be handed in by another one. */
export async function giveBack({ spent, spentIn }: HandIn): Promise<void> {
  const ids = ticketsOf(spent);
  if (ids.length === 0) return;
  await database
    .collection('uploads')
    .where({ _id: command.in(ids), spentIn })
    .update({ data: { spentBy: command.remove(), spentIn: command.remove(), version: command.inc(1) } });
}
