import { closeImport, writeImport } from '../store/imports';
import { settle } from './settle';

/** What no phone asks for any more: the rows that are left, and then the file. */
export async function finishImport(id: string): Promise<void> {
  await writeImport(id);
  await settle('import', id);
  await closeImport(id);
}
