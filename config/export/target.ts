import { existsSync } from 'node:fs';
import { appendFile, open, readFile, truncate } from 'node:fs/promises';
import { EJSON } from 'bson';
import { type About, aboutOf, makeFolder, placesIn, writeAbout } from '../../local-cloud/backup-folder';
import type { Document } from '../deploy/query';
import { Refused } from '../deploy/refused';

/** The folder that is being filled: a backup as the local cloud loads it. It may be left and filled on at any time. */
export class Target {
  private constructor(
    readonly folder: string,
    readonly about: About,
  ) {}

  /** An empty folder, or one that the same export has begun. */
  static open(folder: string, wanted: Pick<About, 'of' | 'fileIds' | 'files'>): Target {
    const known = begunIn(folder);
    if (known?.endedAt) throw new Refused(`${folder} holds a whole backup already: name another folder`);
    if (known && (known.of !== wanted.of || known.files !== wanted.files))
      throw new Refused(
        `${folder} holds the beginning of another export (${known.of}${known.files ? ', with files' : ''}): name another folder`,
      );
    const about = known ?? { format: 1, ...wanted, begunAt: new Date().toISOString(), endedAt: null };
    makeFolder(folder);
    writeAbout(folder, about);
    return new Target(folder, about);
  }

  end(): void {
    writeAbout(this.folder, { ...this.about, endedAt: new Date().toISOString() });
  }

  /** How many documents of a collection are there, and the last of them. A line that was cut off is taken away. */
  async held(collection: string): Promise<{ count: number; last: Document | null }> {
    const file = placesIn(this.folder).documentsOf(collection);
    if (!existsSync(file)) await appendFile(file, '');
    const text = await readFile(file);
    const whole = text.lastIndexOf('\n') + 1;
    if (whole < text.length) await truncate(file, whole);
    const lines = text.subarray(0, whole).toString('utf8').split('\n').filter(Boolean);
    const last = lines.at(-1);
    return { count: lines.length, last: last === undefined ? null : (EJSON.parse(last) as Document) };
  }

  /** On the disk before the next page is asked for. */
  async add(collection: string, documents: readonly Document[]): Promise<void> {
    const handle = await open(placesIn(this.folder).documentsOf(collection), 'a');
    await handle.appendFile(documents.map((one) => `${EJSON.stringify(one, { relaxed: true })}\n`).join(''));
    await handle.sync();
    await handle.close();
  }
}

function begunIn(folder: string): About | null {
  try {
    return aboutOf(folder);
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message : String(error)}: name an empty folder`);
  }
}
