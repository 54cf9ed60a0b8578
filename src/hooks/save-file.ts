import type { Download } from '#domain/kernel/download';
import { openFile } from '../platform/open-file';

/** What an export answered, onto this phone or computer; a no has said why already. */
export const saveFile = async (made: Download | null): Promise<void> => {
  if (made) await openFile(made);
};
