// Who may do what without a function in between: the rules that CloudBase keeps for each collection, the storage and each
// function. Where nothing is declared they are those that the platform makes itself, which are open.

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** CloudBase's own names: everybody reads and the creator writes; the creator alone; everybody reads; functions alone. */
const ACL_TAGS = ['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY'] as const;
export type AclTag = (typeof ACL_TAGS)[number];

/** Of what a phone may see or change: everything, what it made itself, or nothing. */
export type Extent = 'all' | 'own' | 'none';

const READS: Readonly<Record<AclTag, Extent>> = {
  READONLY: 'all',
  PRIVATE: 'own',
  ADMINWRITE: 'all',
  ADMINONLY: 'none',
};
const WRITES: Readonly<Record<AclTag, Extent>> = {
  READONLY: 'own',
  PRIVATE: 'own',
  ADMINWRITE: 'none',
  ADMINONLY: 'none',
};
export const readsUnder = (tag: AclTag): Extent => READS[tag];
export const writesUnder = (tag: AclTag): Extent => WRITES[tag];

const tag = z.enum(ACL_TAGS);
const AccessFile = z.strictObject({
  /** One for all collections, or by name; `*` is for those that are not named. */
  collections: z.union([tag.transform((all) => ({ '*': all })), z.record(z.string(), tag)]).default({}),
  storage: tag.default('READONLY'),
  /** By name; `*` is for those that are not named. */
  functions: z.record(z.string(), z.strictObject({ invoke: z.boolean() })).default({}),
});

export interface Access {
  collection(name: string): AclTag;
  readonly storage: AclTag;
  /** May a phone call it? */
  mayInvoke(fn: string): boolean;
}

export function readAccess(path: string | undefined): Access {
  if (path !== undefined && !existsSync(path)) throw new Error(`there is no ${path}: build it first`);
  const parsed = AccessFile.safeParse(path === undefined ? {} : JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  const { collections, storage, functions } = parsed.data;
  const tags: Readonly<Record<string, AclTag>> = collections;
  return {
    collection: (name) => tags[name] ?? tags['*'] ?? 'READONLY',
    storage,
    mayInvoke: (fn) => (functions[fn] ?? functions['*'] ?? { invoke: true }).invoke,
  };
}
