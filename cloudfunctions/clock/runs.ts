import { KEPT_IN_MIND, type Run } from '#domain/figures/health';
import type { NewRuns } from '../store/clock-runs';
import type { Job } from './job';

/** How a job went in one tick. */
export interface Went {
  readonly ms: number;
  /** There was something to do. */
  readonly worked: boolean;
  /** Nothing is left to do, and nothing has failed. */
  readonly quiet: boolean;
  /** What failed, in a word. */
  readonly error: string | null;
}

/** So often an idle clock says that it is there. */
const BEATS_EVERY = KEPT_IN_MIND;

/**
 * How each job went last, as this instance knows it. A tick that works writes it with its lease; one that has nothing to do keeps it
 * in mind, and writes it now and then.
 */
export class Runs {
  readonly #known = new Map<string, Run>();
  readonly #unwritten = new Set<string>();
  #gone: readonly string[] = [];
  #writtenAt = 0;

  /** Goes on from what is stored; a job that is new counts from now on, and one that is no more is forgotten. */
  constructor(stored: Readonly<Record<string, Run>>, jobs: readonly Job[], now: number) {
    for (const { name, lateness } of jobs) {
      const before = stored[name];
      this.#known.set(name, before ? { ...before, lateness } : begun(lateness, now));
      if (!before) this.#unwritten.add(name);
    }
    this.#gone = Object.keys(stored).filter((name) => !this.#known.has(name));
  }

  note({ name, lateness }: Job, { ms, worked, quiet, error }: Went, now: number): void {
    const { failures, workedAt, quietAt } = this.#known.get(name) ?? begun(lateness, now);
    this.#known.set(name, {
      lateness,
      askedAt: now,
      ms: Math.round(ms),
      workedAt: worked ? now : workedAt,
      quietAt: quiet ? now : quietAt,
      failures: error === null ? 0 : failures + 1,
      error,
    });
    this.#unwritten.add(name);
  }

  isDue(now: number): boolean {
    return now - this.#writtenAt >= BEATS_EVERY || now < this.#writtenAt;
  }

  /** What is not written yet; it is forgotten once that was done. */
  unwritten(): NewRuns {
    const names = [...this.#unwritten];
    const runs = names.flatMap((name) => {
      const run = this.#known.get(name);
      return run ? [[name, run] as const] : [];
    });
    return { runs: Object.fromEntries(runs), gone: this.#gone };
  }

  wereWritten(now: number): void {
    this.#unwritten.clear();
    this.#gone = [];
    this.#writtenAt = now;
  }
}

const begun = (lateness: number, now: number): Run => ({
  ...{ lateness, askedAt: now, ms: 0, workedAt: null },
  ...{ quietAt: now, failures: 0, error: null },
});
