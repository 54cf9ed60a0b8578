import type { ForgetPortrait } from '#domain/appointment/owed';
import { removeFiles } from '../runtime/wechat-world';
import { keptFile } from '../store/uploads';

/** What was handed in goes first: without it, no copy is made later. */
export async function forgetPortrait({ files }: Pick<ForgetPortrait, 'files'>): Promise<void> {
  await removeFiles(files);
  await removeFiles(files.map(keptFile));
}
