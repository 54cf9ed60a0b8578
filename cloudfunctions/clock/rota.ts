import { MINUTE } from '#domain/kernel/time';
import type { Job } from './job';

/** So many are asked by one tick at most, however many waited: what an idle tick costs has a bound. */
const ASKED_MAX = 7;

/**
 * Whose turn it is. What an instance remembers is enough: should it be a new one, or the clock have jumped, whoever was not asked
 * yet comes in the next few ticks. Which of them come first then moves on with the minutes, so that nobody waits for an instance
 * that lives long.
 */
export class Rota {
  readonly #quietAt = new Map<string, number>();

  /** Those that may come no later always, and of the others those that have waited longest. */
  turnsAt(now: number, jobs: readonly Job[], most = ASKED_MAX): Job[] {
    const minute = minuteOf(now);
    const due = jobs
      .filter((job) => this.#isDue(job, minute))
      .map((job, place) => ({ job, quietAt: this.#quietAt.get(job.name) ?? 0, place }));
    const rotated = (place: number) => (place + minute * most) % Math.max(due.length, 1);
    const later = due
      .filter(({ job }) => job.lateness !== 1)
      .sort((a, b) => a.quietAt - b.quietAt || rotated(a.place) - rotated(b.place));
    const first = due.filter(({ job }) => job.lateness === 1);
    return [...first, ...later].slice(0, most).map(({ job }) => job);
  }

  /** There was nothing left to do; whoever did not come that far is asked again by the next tick. */
  wasQuiet(job: Job, now: number): void {
    this.#quietAt.set(job.name, minuteOf(now));
  }

  #isDue({ name, lateness }: Job, minute: number): boolean {
    const quietAt = this.#quietAt.get(name);
    // Somebody has turned the clock back.
    return quietAt === undefined || quietAt > minute || minute - quietAt >= lateness;
  }
}

const minuteOf = (now: number): number => Math.floor(now / MINUTE);
