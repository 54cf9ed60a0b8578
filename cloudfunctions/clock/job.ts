import type { Place } from '../store/queue';

/** What a tick does of one kind. */
export interface Job {
  readonly name: string;
  /** What is to be done now, at most so many, from behind a place on. */
  readonly due: (rows: number, after: Place | null) => Promise<readonly Place[]>;
  /** The few that became due last, for a long queue: who comes now does not wait for all of it. */
  readonly newest?: (rows: number) => Promise<readonly Place[]>;
  readonly work: (id: string) => Promise<void>;
}
