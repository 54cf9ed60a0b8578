import type { No, Yes } from './result';

/** What a phone sends to a room's function. */
export interface Request {
  readonly action: string;
  /** Chosen once per wish and sent again with every retry of it: `REQUEST_ID`. */
  readonly requestId: string;
  readonly input: unknown;
}

/** Where effects are still owed; the phone passes it to `outbox.settle` after the answer. */
export interface Follow {
  readonly noun: string;
  readonly id: string;
}

/** A yes that says what is still owed. */
export type Followed<T> = Yes<T> & { readonly follow?: Follow };
/** What a use case answers. */
export type Reply<T, Code extends string = string> = Followed<T> | No<Code>;
/**
 * What the phone gets: a reply, or the number under which a fault was written down. `busy`: the environment had too much to do,
 * and the same request may be sent again.
 */
export type Answer<T = unknown, Code extends string = string> =
  | Reply<T, Code>
  | { readonly ok: false; readonly fault: { readonly requestId: string; readonly busy?: true } };

export const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;
