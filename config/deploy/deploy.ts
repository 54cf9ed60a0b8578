import { carryOut, type Site } from './carry-out';
import { checklist } from './checklist';
import { type Desired, desiredIn } from './desired';
import { collectionsIn, type Found, foundIn, type Manager } from './found';
import { type KeyWishes, keysFor } from './own-keys';
import { collectionSteps, foreignCollections, leftAlone, openCollections, plan } from './plan';
import { Refused } from './refused';
import { releasedKeys } from './released';
import { smokeTest } from './smoke';
import { type Step, told } from './step';

export interface Wish extends KeyWishes {
  readonly env: string;
  /** Where the build lies. */
  readonly dist: string;
  readonly isPlan: boolean;
  readonly dropIndexes: boolean;
  readonly allCode: boolean;
}

export interface World {
  readonly manager: Manager;
  readonly say: (line: string) => void;
}

/**
 * Makes an environment what the build says. There is no memory of earlier runs: the plan is made from what is there, so a run
 * that was broken off is finished by the next. Returns how many steps there were.
 */
export async function deploy(wish: Wish, { manager, say }: World): Promise<number> {
  const desired = await desiredIn(wish.dist);
  const found = await foundIn(manager, wish.env);
  const released = await releasedKeys(wish.given, { desired, found, manager });
  for (const key of released) say(`nothing lies under the seal key ${key} any more: it goes`);
  const { keys, steps: keeping } = keysFor(found, wish, released);
  const steps = [...keeping, ...plan(desired, found, { ...wish, keys })];
  for (const line of leftAlone(desired, found)) say(`left alone, for nobody declares it: ${line}`);
  if (wish.isPlan) {
    for (const step of steps) say(`would ${told(step)}`);
    checkForeignClosed(desired, found);
    say(steps.length === 0 ? 'there is nothing to do' : `${steps.length} steps would be taken`);
    return steps.length;
  }
  await takeSteps(steps, desired, { manager, env: wish.env, databaseId: found.databaseId }, say);
  say(`${steps.length} steps taken; so already: ${soAlready(desired, steps)}`);
  say(await smokeTest(manager));
  const now = steps.length === 0 ? found : await foundIn(manager, wish.env);
  checkNothingIsLeft(plan(desired, now, { ...wish, keys, allCode: false }));
  say('What only a person can do:');
  for (const line of checklist(now)) say(line);
  return steps.length;
}

/** What the platform took without doing it is no success. */
function checkNothingIsLeft(left: readonly Step[]): void {
  if (left.length === 0) return;
  throw new Refused(
    `the platform answered well, and yet is not what it should be (${left.map(told).join('; ')}): wait some minutes, and run the same command again`,
  );
}

/** Nothing is deployed into a database that clients can reach: closing comes first, and is looked at before the rest. */
async function takeSteps(
  steps: readonly Step[],
  desired: Desired,
  site: Site,
  say: World['say'],
): Promise<void> {
  const take = async (step: Step): Promise<void> => {
    await taken(step, site);
    say(`done: ${told(step)}`);
  };
  const isFirst = ({ kind }: Step): boolean => CLOSING.includes(kind);
  for (const step of steps.filter(isFirst)) await take(step);
  let collections = await collectionsIn(site.manager, site.env);
  // A collection may have been made open after all.
  const late = collectionSteps(desired.collections, collections).filter(
    ({ kind }) => kind === 'close-collection',
  );
  for (const step of late) await take(step);
  if (late.length > 0) collections = await collectionsIn(site.manager, site.env);
  const open = openCollections(collections);
  if (open.length > 0) throw new Refused(whatIsOpen(open));
  for (const step of steps.filter((step) => !isFirst(step))) await take(step);
}

const CLOSING: readonly Step['kind'][] = ['write-keys', 'create-collection', 'close-collection'];

async function taken(step: Step, site: Site): Promise<void> {
  try {
    await carryOut(step, site);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `could not ${told(step)}: ${why}\nRun the same command again: it goes on from what is there.`,
      {
        cause: error,
      },
    );
  }
}

function checkForeignClosed(desired: Desired, found: Found): void {
  const open = openCollections(foreignCollections(desired.collections, found.collections));
  if (open.length > 0) throw new Refused(whatIsOpen(open));
}

const whatIsOpen = (open: readonly string[]): string =>
  `clients can reach the collections ${open.join(', ')}: nothing further is done until each is ADMINONLY or removed, in the console`;

function soAlready({ collections, functions }: Desired, steps: readonly Step[]): string {
  const touched = new Set(steps.flatMap((step) => ('collection' in step ? [step.collection] : [])));
  const changed = new Set(
    steps.flatMap((step) =>
      'wanted' in step ? [step.wanted.name] : 'function' in step ? [step.function] : [],
    ),
  );
  return `${collections.length - touched.size} of ${collections.length} collections, ${functions.length - changed.size} of ${functions.length} functions`;
}
