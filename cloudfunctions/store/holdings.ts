import type { Member } from '#domain/membership/member';
import { unknownPerson } from '#domain/repair/order';
import { command, database } from '../runtime/wechat-world';
import type { Versioned } from './commit';
import { HELD, HOLDINGS } from './declared';
import type { CollectionName } from './indexes';
import { members } from './members';
import { upgrade } from './migrations';
import type { Stored } from './migrations/step';

/**
 * By what documents know somebody: as a member; and where nobody shares the number, as its holder, and as a caller without an
 * account.
 */
export async function namesOf({ _id, phoneKey }: Member): Promise<readonly string[]> {
  const { kind } = await members.ofPhone(phoneKey);
  return kind === 'several' ? [_id] : [_id, phoneKey, unknownPerson(phoneKey)];
}

const ROWS = 100;

/** All documents of a collection that know one of these names, each once, page by page. */
export async function* documentsAbout(
  collection: CollectionName,
  names: readonly string[],
): AsyncGenerator<Versioned> {
  const known = new Set<string>();
  for (const where of await waysTo(collection, names)) {
    for (let skipped = 0, ends = false; !ends; skipped += ROWS) {
      const { data } = await database.collection(collection).where(where).skip(skipped).limit(ROWS).get();
      ends = data.length < ROWS;
      for (const one of data as unknown as Stored[]) {
        if (known.has(one._id)) continue;
        known.add(one._id);
        yield upgrade(collection, one) as unknown as Versioned;
      }
    }
  }
}

async function waysTo(collection: CollectionName, names: readonly string[]): Promise<object[]> {
  const { found, foundBy } = HOLDINGS[collection];
  const ways = found.map((field) => ({ [field]: command.in([...names]) }));
  if (!foundBy) return ways;
  const ids: string[] = [];
  for await (const one of documentsAbout(foundBy.collection as CollectionName, names))
    ids.push(String(one[foundBy.field as keyof Versioned]));
  return ids.length > 0 ? [...ways, { _id: command.in(ids) }] : ways;
}

/** Everything about somebody, with where it lies. */
export async function everythingAbout(
  names: readonly string[],
): Promise<(readonly [CollectionName, Versioned])[]> {
  const each = await Promise.all(
    HELD.map(async (collection) => {
      const found: Versioned[] = [];
      for await (const one of documentsAbout(collection, names)) found.push(one);
      return found.map((one) => [collection, one] as const);
    }),
  );
  return each.flat();
}
