import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Refused } from './refused';

/** What the build says that a district is made of: collections, functions, and who may do what directly. */

const Index = z.object({
  name: z.string(),
  fields: z.array(z.tuple([z.string(), z.union([z.literal(1), z.literal(-1)])])).min(1),
  unique: z.boolean().default(false),
});
export type Index = z.infer<typeof Index>;

const Database = z.object({
  collections: z.array(
    z.object({
      name: z.string(),
      indexes: z.array(Index),
      /** Where something lies sealed in its documents, as paths: `addresses[].contact`. */
      seals: z.array(z.string()).default([]),
    }),
  ),
});
export type Collection = z.infer<typeof Database>['collections'][number];

const Access = z.object({
  collections: z.literal('ADMINONLY'),
  storage: z.enum(['PRIVATE', 'ADMINONLY']),
  functions: z.record(z.string(), z.object({ invoke: z.union([z.boolean(), z.string()]) })),
});
export type Access = z.infer<typeof Access>;

const Trigger = z.object({ name: z.string(), type: z.literal('timer'), config: z.string() });
export type Trigger = z.infer<typeof Trigger>;

/** What stands in a function's config.json. A function takes one timer. */
const Config = z.object({
  runtime: z.string(),
  memorySize: z.int(),
  timeout: z.int(),
  triggers: z.array(Trigger).max(1).default([]),
});

export interface WantedFunction extends z.infer<typeof Config> {
  readonly name: string;
  /** Where its files lie. */
  readonly folder: string;
  /** Of its files by name, so that the same files make the same code whenever and wherever they are packed. */
  readonly codeSha256: string;
}

export interface Desired {
  readonly collections: readonly Collection[];
  readonly functions: readonly WantedFunction[];
  readonly access: Access;
}

export async function desiredIn(dist: string): Promise<Desired> {
  const functions = join(dist, 'cloudfunctions');
  const missing = ['database.json', 'access.json', 'cloudfunctions'].find(
    (name) => !existsSync(join(dist, name)),
  );
  if (missing)
    throw new Refused(
      `${join(dist, missing)} is not there: leave --built out and everything is built first, or run npm run build:functions`,
    );
  const names = (await readdir(functions)).sort();
  return {
    collections: Database.parse(await jsonOf(join(dist, 'database.json'))).collections,
    functions: await Promise.all(names.map((name) => functionIn(join(functions, name), name))),
    access: Access.parse(await jsonOf(join(dist, 'access.json'))),
  };
}

async function functionIn(folder: string, name: string): Promise<WantedFunction> {
  const config = Config.parse(await jsonOf(join(folder, 'config.json')));
  const hash = createHash('sha256');
  for (const [path, content] of Object.entries(await filesIn(folder))) {
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return { ...config, name, folder, codeSha256: hash.digest('hex') };
}

/** The files of a function by their names, always in the same order. */
export async function filesIn(folder: string): Promise<Record<string, Buffer>> {
  const names = (await readdir(folder)).sort();
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return Object.fromEntries(names.map((name, at) => [name, contents[at] ?? Buffer.alloc(0)]));
}

const jsonOf = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
