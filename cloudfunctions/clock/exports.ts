import type { Export } from '../runtime/excel';
import { removeFiles } from '../runtime/wechat-world';
import { findById } from '../store/documents';
import { commitOnce } from '../store/unit-of-work';

/** A file that was handed out a day ago goes; the note of who took it stays. */
export async function removeExport(id: string): Promise<void> {
  const made = await findById<Export>('exports', id);
  if (!made || made.removeAt === null) return;
  await removeFiles([made.fileId]);
  const after: Export = { ...made, removeAt: null };
  await commitOnce({ collection: 'exports', before: made, after });
}
