/** What something asks of the environment. */
export interface Use {
  /** Calls of functions. */
  readonly calls: number;
  /** Of the database, by whatever functions are called. */
  readonly reads: number;
  readonly writes: number;
}

export const NOTHING: Use = { calls: 0, reads: 0, writes: 0 };

export const plus = (one: Use, other: Use): Use => ({
  calls: one.calls + other.calls,
  reads: one.reads + other.reads,
  writes: one.writes + other.writes,
});

export const times = (count: number, one: Use): Use => ({
  calls: count * one.calls,
  reads: count * one.reads,
  writes: count * one.writes,
});

/** Counted by test/cloudfunctions/cost.test.ts, which fails where one of them is no longer true. */
export const STORIES = {
  /** From booking to two ratings’ points: every step that changes something, and what follows it; the screens apart. */
  order: { calls: 16, reads: 67, writes: 43 },
  /** From asking to being answered and evaluated. */
  talk: { calls: 8, reads: 54, writes: 31 },
} as const satisfies Readonly<Record<string, Use>>;

/** An hour in which a screen lies open and nothing happens, at most; counted by test/browser/idle-desk.test.ts. */
export const OPEN_FOR_AN_HOUR = {
  worker: { calls: 360, reads: 1620, writes: 0 },
  /** The same while urgent orders come in. */
  workerWaited: { calls: 900, reads: 5400, writes: 0 },
  firm: { calls: 210, reads: 1680, writes: 0 },
  officer: { calls: 240, reads: 480, writes: 0 },
  staff: { calls: 1500, reads: 3120, writes: 0 },
  resident: { calls: 630, reads: 1260, writes: 0 },
  /** A resident looks on while somebody is on the way. */
  order: { calls: 900, reads: 2700, writes: 0 },
} as const satisfies Readonly<Record<string, Use>>;

/** Of a monitor that asks whether all is well; test/cloudfunctions/health.test.ts counts from 16 to 25. */
export const LOOK: Use = { calls: 1, reads: 20, writes: 0 };

/** The timer of a day in which nothing happens, at most; test/cloudfunctions/idle-clock.test.ts. Most of it reads. */
export const IDLE_DAY: Use = { calls: 1440, reads: 5_760, writes: 0 };
