import type { Run } from '#domain/figures/health';
import { command, database } from '../runtime/wechat-world';
import { findById } from './documents';
import { addOnce } from './unit-of-work';

/** The clock's one document: its lease, where it stopped, and how each job went. */
export const CLOCK_ID = 'clock';

/** How each job went, by its name, and when this was written last: so long ago somebody has heard of the clock. */
export interface ClockRuns {
  readonly beatAt: number;
  readonly runs: Readonly<Record<string, Run>>;
}

/** What is to be written: the runs that are new, and the names of jobs that are no more. */
export interface NewRuns {
  readonly runs: Readonly<Record<string, Run>>;
  readonly gone: readonly string[];
}

export const clockRuns = {
  /** Null as long as the clock has written nothing. */
  async stored(): Promise<ClockRuns | null> {
    const found = await findById<Partial<ClockRuns>>('leases', CLOCK_ID);
    return found?.beatAt === undefined ? null : { beatAt: found.beatAt, runs: found.runs ?? {} };
  },

  /** As fields of the clock's document: each run by itself, so that nobody overwrites what another instance has seen of other jobs. */
  fields: ({ runs, gone }: NewRuns, now: number): Record<string, unknown> => ({
    beatAt: now,
    ...Object.fromEntries(gone.map((name) => [pathOf(name), command.remove()])),
    ...Object.fromEntries(Object.entries(runs).map(([name, run]) => [pathOf(name), command.set(run)])),
  }),

  /** By itself, for a tick that had nothing to do and so took no lease. */
  async write(found: NewRuns, now: number): Promise<void> {
    const data = clockRuns.fields(found, now);
    const { stats } = await database.collection('leases').where({ _id: CLOCK_ID }).update({ data });
    if (stats.updated > 0) return;
    await addOnce('leases', { _id: CLOCK_ID, holder: '', until: 0, beatAt: now, runs: found.runs });
  },
};

const pathOf = (name: string): string => `runs.${name}`;
