import type { Download } from '#domain/kernel/download';
import { openFile } from '../platform/open-file';

/** What an export answers, onto this phone or computer; whether there was a file. A no has said why already. */
export const saveFile = async (making: Promise<Download | null>): Promise<boolean> => {
  const made = await making;
  if (made) await openFile(made);
  return made !== null;
};
