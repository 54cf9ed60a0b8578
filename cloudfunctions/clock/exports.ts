import type { Export } from '../runtime/excel';
import { command, removeFiles } from '../runtime/wechat-world';
import { commit } from '../store/commit';
import { find, findById } from '../store/documents';

/** Files that were handed out a day ago: the file goes, the note of who took it stays. */
export const exportsGone = (now: number, limit: number): Promise<Export[]> =>
  find<Export>('exports', {
    where: { removeAt: command.lte(now) },
    orderBy: ['removeAt', 'asc'],
    limit,
  });

export async function removeExport(id: string): Promise<void> {
  const made = await findById<Export>('exports', id);
  if (!made || made.removeAt === null) return;
  await removeFiles([made.fileId]);
  const after: Export = { ...made, removeAt: null };
  await commit([{ collection: 'exports', before: made, after }]);
}
