import type { Outcome } from '../store/commit';

const ROUNDS_MAX = 10;

/** Repeats a read-decide-commit that others keep beating. What is still owed after that, the next tick does. */
export async function untilDone(attempt: (round: number) => Promise<Outcome>): Promise<void> {
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    if ((await attempt(round)) === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** round));
  }
  throw new Error('still contended, left to the next tick');
}
