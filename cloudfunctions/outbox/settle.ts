import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import { logFault } from '../runtime/log';
import { findById } from '../store/documents';
import { NOUNS, type NounName } from '../store/nouns';
import { strikeOff } from '../store/owed';
import { type Chain, SIDE_BY_SIDE } from './carrier';
import { type Task, tasksFor } from './carry-out';
import { Known } from './known';

/** So many are carried out before they are struck off. */
const AT_ONCE = 20;

/**
 * Carries out what a noun still owes, side by side where it does not meet, and strikes it off. Each effect is done under its own
 * computed id, so doing it twice, or dying between the two, comes to the same.
 */
export async function settle(noun: NounName, id: string): Promise<void> {
  const found = await findById<Entity<Effect>>(NOUNS[noun], id);
  const owed = Object.entries(found?.effects ?? {});
  let again = false;
  const known = new Known(noun, found, async (other, otherId) => {
    if (other === noun && otherId === id) again = true;
    else await settleToo(other, otherId);
  });
  const faults: unknown[] = [];
  for (let from = 0; from < owed.length; from += AT_ONCE) {
    const page = owed.slice(from, from + AT_ONCE);
    const done = await carryOut(tasksFor(page, id, known), (keys, fault) => {
      faults.push(fault);
      logFault({ noun, id, effect: keys.join(' ') }, fault);
    });
    await strikeOff(noun, id, done);
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `still owed by ${noun} ${id}: ${faults.map(String).join('; ')}`);
  // What was carried out has made it owe something else.
  if (again) await settle(noun, id);
}

/** What was committed for an effect owes something itself, and whoever is concerned is told at once. Should that fail, the clock does it. */
const settleToo = (noun: NounName, id: string): Promise<void> =>
  settle(noun, id).catch((fault) => logFault({ noun, id }, fault));

/** One that cannot be done now stays owed, and does not keep the others from being done. Answers the keys of those that were. */
async function carryOut(
  tasks: readonly Task[],
  failed: (keys: readonly string[], fault: unknown) => void,
): Promise<string[]> {
  const done: string[] = [];
  const inTurn = async (chain: readonly Task[]) => {
    for (const { keys, work } of chain)
      try {
        await work();
        done.push(...keys);
      } catch (fault) {
        failed(keys, fault);
      }
  };
  const of = (chain: Chain) => inTurn(tasks.filter((task) => task.chain === chain));
  await Promise.all(SIDE_BY_SIDE.map(of));
  await of('afterwards');
  return done;
}
