/**
 * What a counter has counted lately, by cause, kept in the counter itself: so that one cause counts once by one conditional
 * write. The line that is written under the cause comes after it, and a cause is forgotten only when its line is there.
 */
export interface Lately {
  readonly causes: readonly Counted[];
  /** Everything counted after this instant is remembered. */
  readonly forgottenUpTo: number;
}

interface Counted {
  readonly cause: string;
  readonly at: number;
}

export interface Counter {
  /** Absent where nothing was counted since counters remember. */
  readonly lately?: Lately;
}

/** Of a counter that counts from now on. */
export const REMEMBERS_ALL: Lately = { causes: [], forgottenUpTo: 0 };

const REMEMBERED = 60;
const KEPT = 20;
/** By so much the clocks of two machines may differ. */
const SKEW = 60_000;

export const hasCounted = ({ lately }: Counter, cause: string): boolean =>
  lately?.causes.some((one) => one.cause === cause) ?? false;

/** What happened so lately would be remembered if it had been counted; of anything else its line tells. */
export const remembersSince = ({ lately }: Counter, at: number): boolean =>
  lately !== undefined && at > lately.forgottenUpTo + SKEW;

export function remembering<T extends Counter>(after: T, cause: string, now: number): T {
  const known = after.lately ?? { causes: [], forgottenUpTo: now };
  return { ...after, lately: { ...known, causes: [...known.causes, { cause, at: now }] } };
}

/** Which causes a counter could do without, the oldest first; their lines have to be looked up. */
export const forgettable = ({ lately }: Counter): readonly string[] =>
  lately && lately.causes.length >= REMEMBERED ? lately.causes.slice(0, -KEPT).map(({ cause }) => cause) : [];

/** Without those whose lines are there. */
export function forgetting<T extends Counter>(counter: T, written: ReadonlySet<string>): T {
  const { lately } = counter;
  if (!lately || written.size === 0) return counter;
  const gone = lately.causes.filter(({ cause }) => written.has(cause));
  return {
    ...counter,
    lately: {
      causes: lately.causes.filter(({ cause }) => !written.has(cause)),
      forgottenUpTo: Math.max(lately.forgottenUpTo, ...gone.map(({ at }) => at)),
    },
  };
}
