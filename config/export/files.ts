import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { placesIn } from '../../local-cloud/backup-folder';
import { isSafePath } from '../../local-cloud/storage';
import type { Manager } from '../deploy/found';

/** Every how many files it is said how far it is. */
const SAID_EVERY = 100;

interface Filling {
  readonly folder: string;
  readonly manager: Manager;
  readonly say: (line: string) => void;
}

/** Fetches the files of the storage that are not there yet. One whose path no local cloud can keep is named and left out. */
export async function fetchFiles({ folder, manager, say }: Filling): Promise<void> {
  const listed = await manager.storage.listDirectoryFiles('');
  const files = listed.filter(({ Key }) => !Key.endsWith('/'));
  for (const [at, { Key: path, Size }] of files.entries()) {
    if (!isSafePath(path)) say(`left out, for no local cloud keeps such a path: ${path}`);
    else await fetchOne(path, Number(Size), { folder, manager, say });
    if ((at + 1) % SAID_EVERY === 0 || at + 1 === files.length) say(`files: ${at + 1} of ${files.length}`);
  }
}

/** Whole or not at all: what was cut off lies under another name, and is fetched again. */
async function fetchOne(path: string, bytes: number, { folder, manager, say }: Filling): Promise<void> {
  const to = join(placesIn(folder).files, ...path.split('/'));
  if (existsSync(to) && statSync(to).size === bytes) return;
  mkdirSync(dirname(to), { recursive: true });
  // Without a path of its own it answers the stream, and says nothing of errors: the size tells.
  const stream = await manager.storage.downloadFile({ cloudPath: path, localPath: '' }).catch(gone);
  if (typeof stream === 'string') {
    say(`gone meanwhile: ${path}`);
    return;
  }
  const part = `${to}.part`;
  await pipeline(stream, createWriteStream(part));
  const { size } = statSync(part);
  if (size !== bytes)
    throw new Error(`${path} came with ${size} of ${bytes} bytes: run the same command again`);
  renameSync(part, to);
}

/** So manager-node says that a file is not there any more. Where it reached nobody, the message of its error is another error. */
function gone(error: unknown): string {
  const words = String(error instanceof Error ? error.message : error);
  if (words.includes('文件不存在')) return words;
  throw new Error(words, { cause: error });
}
