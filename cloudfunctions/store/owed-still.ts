import type { Result } from '#domain/kernel/result';

/** What others kept beating is not done: it stays owed, and the next tick does it. Any other no means that nothing is left to do. */
export function owedStillIfBusy(done: Result<unknown>): void {
  if (!done.ok && done.refusal.code === 'BUSY') throw new Error('still contended, left to the next tick');
}
