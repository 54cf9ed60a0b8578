import type { Place } from '../store/queue';

/** How late a job may come to its turn, in minutes. */
export type Lateness = 1 | 5 | 15 | 60;

/** What a tick does of one kind. */
export interface Job {
  readonly name: string;
  readonly lateness: Lateness;
  /** What is to be done now, at most so many, from behind a place on. */
  readonly due: (rows: number, after: Place | null) => Promise<readonly Place[]>;
  /** The few that became due last, for a long queue: who comes now does not wait for all of it. */
  readonly newest?: (rows: number) => Promise<readonly Place[]>;
  readonly work: (id: string) => Promise<void>;
}
