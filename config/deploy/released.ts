import type { Desired } from './desired';
import type { Found, Manager } from './found';
import { lacking, leftOut, namesHeldBy } from './keys';
import { documentsIn } from './query';
import { Refused } from './refused';
import type { Variables } from './variables';

interface Environment {
  readonly desired: Desired;
  readonly found: Found;
  readonly manager: Manager;
}

/**
 * The seal keys that are left out and may go. Three things have to agree, or nothing is done: no function seals with them; the
 * clock says that it has sealed everything anew (`cloudfunctions/clock/reseal.ts`); and no document of the database says that it
 * lies under one of them.
 */
export async function releasedKeys(
  given: Variables,
  { desired, found, manager }: Environment,
): Promise<ReadonlySet<string>> {
  const { names, first } = leftOut(given, found.functions);
  if (names.length === 0) return new Set();
  const why =
    sealingStill(names, found) ??
    (await unfinished(first, found, manager)) ??
    (await lyingUnder(names, { desired, found, manager }));
  if (why === null) return new Set(names);
  const held = found.functions.filter((one) => namesHeldBy(one).some((name) => names.includes(name)));
  throw new Refused(`${lacking(names, held)}; ${why}`);
}

function sealingStill(keys: readonly string[], { functions }: Found): string | null {
  const still = functions.filter((one) => keys.includes(namesHeldBy(one)[0] ?? ''));
  return still.length === 0 ? null : `${still.map(({ name }) => name).join(', ')} seal with it still`;
}

const isThere = ({ collections }: Found, name: string): boolean =>
  collections.some((there) => there.name === name);

/** What the clock says of itself. */
async function unfinished(first: string, found: Found, manager: Manager): Promise<string | null> {
  const filter = { _id: 'seals' };
  const [said] = isThere(found, 'cursors') ? await documentsIn(manager, 'cursors', { filter, limit: 1 }) : [];
  if (said?.key === first && typeof said.doneAt === 'number') return null;
  return `the clock has not yet sealed everything anew with ${first}: it goes through it by itself, within some hours`;
}

/** The first document of each collection that lies under one of them. */
async function lyingUnder(
  keys: readonly string[],
  { desired, found, manager }: Environment,
): Promise<string | null> {
  const under: string[] = [];
  for (const { name, seals } of desired.collections) {
    if (!isThere(found, name)) continue;
    for (const path of seals) {
      const filter = { [`${path.replaceAll('[]', '')}.key`]: { $in: keys } };
      const [one] = await documentsIn(manager, name, { filter, limit: 1, projection: { _id: 1 } });
      if (one) under.push(`${path} in ${String(one._id)} of ${name}`);
    }
  }
  if (under.length === 0) return null;
  return `under it lies ${under.join(', ')}: another new key in front of all makes the clock begin anew`;
}
