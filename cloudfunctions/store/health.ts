import { type Health, healthOf } from '#domain/figures/health';
import { clockRuns } from './clock-runs';
import { faultHours } from './fault-hours';
import { owing } from './owing';
import { proofs } from './proofs';

/** 运行情况, as staff and a monitor are told it. */
export async function healthAt(now: number): Promise<Health> {
  const [clock, owed, proof, faults] = await Promise.all([
    clockRuns.stored(),
    owing(),
    proofs.proven(),
    faultHours.ofTheDay(now),
  ]);
  const books = proof && { finishedAt: proof.finishedAt, wrong: proof.wrong.length };
  return healthOf({ clock, owing: owed, books, faults }, now);
}
