import type { Sealed } from './sealed';

/** One time that staff telephoned somebody. What was said is about a person, so it lies sealed. */
export interface Called {
  readonly at: number;
  /** Who of the staff. */
  readonly by: string;
  readonly words: Sealed;
}

/** How somebody is called, by id; empty where nobody knows. */
export type NameOf = (id: string) => string;
