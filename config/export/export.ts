import { writeFileSync } from 'node:fs';
import { ObjectId } from 'bson';
import { placesIn } from '../../local-cloud/backup-folder';
import { countsIn, indexesOf, type Manager, storesOf } from '../deploy/found';
import { documentsIn } from '../deploy/query';
import type { Wish } from './command';
import { fetchFiles } from './files';
import { Target } from './target';

export interface World {
  readonly manager: Manager;
  readonly say: (line: string) => void;
}

/**
 * Brings a copy of an environment here, and only reads there. It goes by ids, a page at a time, so it may be broken off anywhere and
 * goes on after the last document that is here. What is sealed stays sealed. Answers how many documents there are.
 */
export async function exportEnvironment({ env, to, files }: Wish, { manager, say }: World): Promise<number> {
  const { bucket } = await storesOf(manager, env);
  const target = Target.open(to, { of: env, fileIds: `cloud://${env}.${bucket}/`, files });
  const collections = await countsIn(manager);
  await writeDeclared(
    collections.map(({ name }) => name),
    { target, manager },
  );
  let all = 0;
  for (const { name, documents } of collections) {
    const count = await exportCollection(name, { target, manager, say });
    say(`${name}: ${count} documents; ${documents} were there when it began`);
    all += count;
  }
  if (files) await fetchFiles({ folder: to, manager, say });
  target.end();
  say(`${all} documents of ${collections.length} collections are in ${to}`);
  return all;
}

interface Filling extends World {
  readonly target: Target;
}

async function writeDeclared(
  names: readonly string[],
  { target, manager }: Omit<Filling, 'say'>,
): Promise<void> {
  const collections: object[] = [];
  for (const name of names) {
    const indexes = (await indexesOf(manager, name)).filter((index) => index.name !== '_id_');
    collections.push({ name, indexes });
  }
  writeFileSync(placesIn(target.folder).database, JSON.stringify({ collections }, null, 2));
}

const PAGE = 100;

/** What comes after an id: numbers, then texts, then ObjectIds; a comparison sees its own kind alone. */
function laterThan(id: unknown): Readonly<Record<string, unknown>> {
  const first = [...(typeof id === 'number' ? [''] : []), ...(isObjectId(id) ? [] : [FIRST_OBJECT_ID])];
  return { $or: [{ _id: { $gt: id } }, ...first.map((least) => ({ _id: { $gte: least } }))] };
}

const FIRST_OBJECT_ID = new ObjectId('0'.repeat(24));
const isObjectId = (id: unknown): boolean => id instanceof ObjectId;

async function exportCollection(name: string, { target, manager, say }: Filling): Promise<number> {
  const { count, last } = await target.held(name);
  let [all, after] = [count, last?._id];
  for (;;) {
    const filter = after === undefined ? {} : laterThan(after);
    const page = await documentsIn(manager, name, { filter, sort: { _id: 1 }, limit: PAGE });
    if (page.length > 0) {
      await target.add(name, page);
      all += page.length;
      after = page.at(-1)?._id;
      say(`${name}: ${all} documents, to ${String(after)}`);
    }
    if (page.length < PAGE) return all;
  }
}
