// How a backup lies in its folder: a file of documents for each collection, one document a line; the files; what is declared.
// Whoever exports an environment of CloudBase writes the same.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const About = z.object({
  format: z.literal(1),
  /** The environment. */
  of: z.string(),
  /** How the ids of its files begin. */
  fileIds: z.string().endsWith('/'),
  /** Whether its files are in it. */
  files: z.boolean(),
  begunAt: z.iso.datetime(),
  /** Null: whoever makes it is not done, or was broken off. */
  endedAt: z.iso.datetime().nullable(),
});
export type About = Readonly<z.infer<typeof About>>;

export const placesIn = (folder: string) => ({
  about: join(folder, 'backup.json'),
  /** Collections and indexes. */
  database: join(folder, 'database.json'),
  documents: join(folder, 'documents'),
  documentsOf: (collection: string) => join(folder, 'documents', `${encodeURIComponent(collection)}.jsonl`),
  files: join(folder, 'files'),
  /** Who put which file, where that is known. */
  creators: join(folder, 'creators.json'),
});

/** Most of what people say lies in it in clear, so it is its owner's alone. */
export const makeFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mkdirSync(placesIn(folder).documents, { recursive: true });
};

/** Null where the folder is not there, or holds nothing. */
export function aboutOf(folder: string): About | null {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return null;
  const { about } = placesIn(folder);
  const parsed = existsSync(about) ? About.safeParse(JSON.parse(readFileSync(about, 'utf8'))) : null;
  if (parsed?.success) return parsed.data;
  throw new Error(`${folder} holds something else than a backup`);
}

export const writeAbout = (folder: string, about: About): void =>
  writeFileSync(placesIn(folder).about, `${JSON.stringify(about, null, 2)}\n`);

export const collectionsIn = (folder: string): string[] =>
  readdirSync(placesIn(folder).documents)
    .map((name) => decodeURIComponent(name.replace(/\.jsonl$/, '')))
    .sort();
