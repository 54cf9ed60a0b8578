import { LIBRARY_PAGE, type LibraryChange, newChange, numbered } from '#domain/union/library';
import type { TellLibrary } from '#domain/union/owed';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';
import { memberships } from './memberships';
import { addOnce, DRAWN_BY_LOT, unitOfWork } from './unit-of-work';

/** 会员库: what the city is told, in order. */
export const library = {
  after: (number: number) =>
    find<LibraryChange>('library_changes', {
      where: { number: command.gt(number) },
      orderBy: ['number', 'asc'],
      limit: LIBRARY_PAGE,
    }),
};

/** Once for each cause; of who never had a membership there is nothing to tell. */
export async function tellLibrary({ cause, to }: Pick<TellLibrary, 'cause' | 'to'>): Promise<void> {
  if (await memberships.findById(to)) await addOnce('library_changes', newChange(cause, to, Date.now()));
}

/** The next number. Two clocks cannot give the same one, and none is left out: whoever was beaten looks again. */
export async function giveNumber(id: string): Promise<void> {
  await unitOfWork<null, never>(async () => {
    const [change, last] = await Promise.all([findById<LibraryChange>('library_changes', id), lastNumber()]);
    if (!change || change.waitsAt === null) return { ok: true, value: null, changes: [] };
    const after = numbered(change, last + 1);
    return { ok: true, value: null, changes: [{ collection: 'library_changes', before: change, after }] };
  }, DRAWN_BY_LOT);
}

async function lastNumber(): Promise<number> {
  const where = { number: command.gt(0) };
  const [last] = await find<LibraryChange>('library_changes', {
    where,
    orderBy: ['number', 'desc'],
    limit: 1,
  });
  return last?.number ?? 0;
}
