import { type No, no, type Result, type Yes } from '#domain/kernel/result';
import { type Change, commit, type Versioned } from './commit';
import type { CollectionName } from './indexes';

export { addNew } from './commit';

/**
 * The only place that reads, decides and commits, again and again until nobody else was faster: an attempt reads all that its
 * decision looks at, so that the answer is the domain's own also for whoever lost a race.
 */

/** What one attempt found, answered once its changes are committed. A no may leave a mark, too. */
export type Attempt<T, Code extends string> =
  | (Yes<T> & { readonly changes: readonly Change[] })
  | (No<Code> & { readonly changes?: readonly Change[] });

/** For what was drawn by lot and lies there already: the next round draws another one. */
export const DRAWN_BY_LOT = 'DRAWN_BY_LOT';

/**
 * The second round answers nearly every race; a crowd that leaves one and the same slot needs the rest.
 */
const ROUNDS_MAX = 16;
const LONGEST_PAUSE = 1_000;

export async function unitOfWork<T, Code extends string>(
  attempt: (round: number) => Promise<Attempt<T, Code>>,
  /** What to say when another document holds what a unique index grants once. Not said: that is a fault. */
  clash?: Code | typeof DRAWN_BY_LOT,
): Promise<Result<T, Code | 'BUSY'>> {
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const { changes = [], ...result } = await attempt(round);
    const outcome = await commit(changes);
    if (outcome === 'done') return result;
    if (outcome === 'clash' && clash !== DRAWN_BY_LOT) return no(clash ?? unexpectedClash(changes));
    await pause(round);
  }
  return no('BUSY');
}

/** For the clock and for effects: what others keep beating stays owed, and the next tick tries it again. */
export async function untilCommitted(attempt: (round: number) => Promise<readonly Change[]>): Promise<void> {
  const done = await unitOfWork<null, never>(async (round) => ({
    ok: true,
    value: null,
    changes: await attempt(round),
  }));
  if (!done.ok) throw new Error('still contended, left to the next tick');
}

/** On the version that was read, and never again: whoever was beaten leaves it to the other. Answers whether it was done. */
export const commitOnce = async (change: Change): Promise<boolean> => (await commit([change])) === 'done';

/** A document under its computed id, which is there once, whatever version it says. Answers whether this call has added it. */
export const addOnce = <T extends Pick<Versioned, '_id'>>(
  collection: CollectionName,
  after: T,
): Promise<boolean> => commitOnce({ collection, before: null, after: { ...after, version: 0 } });

function unexpectedClash(changes: readonly Change[]): never {
  const wanted = changes.map(({ collection, after }) => `${collection} ${after._id}`);
  throw new Error(`a unique index forbids this change of ${wanted.join(', ')}`);
}

/**
 * The first loser decides again at once; in a crowd, everybody waits a little longer each time, and not in step, but never so
 * long that somebody gives up.
 */
const pause = (round: number): Promise<unknown> =>
  round === 1
    ? Promise.resolve()
    : new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(LONGEST_PAUSE, 10 * 2 ** round)));
