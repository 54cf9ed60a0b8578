import type { Refusal } from './result';

/** What a phone sends to a room's function. */
export interface Request {
  readonly action: string;
  /** Chosen once per wish and sent again with every retry of it: `REQUEST_ID`. */
  readonly requestId: string;
  readonly input: unknown;
}

/** Where effects are still owed; the phone passes it to `clock.settle` after the answer. */
export interface Follow {
  readonly noun: string;
  readonly id: string;
}

export type Answer<T = unknown, Code extends string = string> =
  | { readonly ok: true; readonly value: T; readonly follow?: Follow }
  | { readonly ok: false; readonly refusal: Refusal<Code> }
  | { readonly ok: false; readonly fault: { readonly requestId: string } };

export const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;
