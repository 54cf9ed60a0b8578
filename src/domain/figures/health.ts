import { DAY, HOUR, MINUTE } from '#domain/kernel/time';

// 运行情况: what a monitor and staff are told of how the house runs. Numbers and names of jobs; nothing of anybody.

/** How one job of the clock went last. */
export interface Run {
  /** How late it may come to its turn, in minutes. */
  readonly lateness: number;
  readonly askedAt: number;
  /** How long that took. */
  readonly ms: number;
  /** When it last had something to do. */
  readonly workedAt: number | null;
  /** When nothing was left to do last, and nothing had failed. */
  readonly quietAt: number;
  /** In so many ticks it failed since one in which it did not. */
  readonly failures: number;
  /** What failed last, in a word. */
  readonly error: string | null;
}

/** So many nouns of one kind owe something. */
export interface Owing {
  readonly noun: string;
  readonly count: number;
}

/** How many, by WeChat's code. */
type ByCode = Readonly<Record<string, number>>;

/** What is known of the house at an instant. */
export interface HouseState {
  /** Null as long as the clock was never heard of. */
  readonly clock: { readonly beatAt: number; readonly runs: Readonly<Record<string, Run>> } | null;
  readonly owing: readonly Owing[];
  /** The last proof of the books that came to its end. */
  readonly books: { readonly finishedAt: number; readonly wrong: number } | null;
  /** Of the last twenty-four hours. */
  readonly faults: { readonly busy: number; readonly messages: ByCode; readonly sms: ByCode };
}

/** An idle clock is heard of every ten minutes. */
export const SILENT_MAX = 15 * MINUTE;
/** Once may be anybody's bad moment. */
export const FAILURES_MAX = 3;
/** So many times as late as it may come, and as long as an instance may keep to itself that it asked. */
export const LATE_TIMES = 4;
export const KEPT_IN_MIND = 10 * MINUTE;
/** Beyond what its job may come late. */
export const OWED_MAX = 30 * MINUTE;
export const UNPROVEN_MAX = 2 * DAY;
/** In a day. */
export const UNSENT_MAX = 20;
/** There are few of them, and what stops one stops all; a single number may be wrong. */
export const SMS_UNSENT_MAX = 5;
export const BUSY_MAX = 20;
/** WeChat's for: the person said no, or none was left. Nothing is broken. */
const NOT_ALLOWED = '43101';

export interface JobHealth extends Run {
  readonly job: string;
  readonly ok: boolean;
}

interface OwingHealth extends Owing {
  /** When none owed anything last, so that no effect waits longer than since then; null where the clock never looked. */
  readonly since: number | null;
  readonly ok: boolean;
}

/** Each check with its numbers. */
export interface Health {
  readonly at: number;
  readonly clock: { readonly ok: boolean; readonly beatAt: number | null };
  readonly jobs: { readonly ok: boolean; readonly runs: JobHealth[] };
  readonly effects: { readonly ok: boolean; readonly owing: OwingHealth[] };
  readonly books: { readonly ok: boolean; readonly provenAt: number | null; readonly wrong: number };
  readonly messages: {
    readonly ok: boolean;
    readonly unsent: number;
    readonly notAllowed: number;
    readonly codes: { readonly code: string; readonly count: number }[];
  };
  readonly sms: Omit<Health['messages'], 'notAllowed'>;
  readonly busy: { readonly ok: boolean; readonly count: number };
}
export type CheckName = Exclude<keyof Health, 'at'>;
export const CHECKS = [
  'clock',
  'jobs',
  'effects',
  'books',
  'messages',
  'sms',
  'busy',
] as const satisfies CheckName[];

export function healthOf({ clock, owing, books, faults }: HouseState, now: number): Health {
  const beatAt = clock?.beatAt ?? null;
  const runs = Object.entries(clock?.runs ?? {}).map(([job, run]) => jobHealth(job, run, beatAt ?? now));
  const owed = owing.map((one) => owingHealth(one, clock?.runs[`owed by ${one.noun}`] ?? null, now));
  return {
    at: now,
    clock: { ok: beatAt !== null && now - beatAt <= SILENT_MAX, beatAt },
    jobs: { ok: runs.every(({ ok }) => ok), runs },
    effects: { ok: owed.every(({ ok }) => ok), owing: owed },
    books: {
      ok: books !== null && books.wrong === 0 && now - books.finishedAt <= UNPROVEN_MAX,
      provenAt: books?.finishedAt ?? null,
      wrong: books?.wrong ?? 0,
    },
    messages: messagesOf(faults.messages),
    sms: unsentOf(faults.sms, SMS_UNSENT_MAX),
    busy: { ok: faults.busy <= BUSY_MAX, count: faults.busy },
  };
}

export const isWell = (health: Health): boolean => CHECKS.every((name) => health[name].ok);

/** Whether it was asked in time is seen from when the clock wrote it down: of a clock that stands still another check tells. */
const jobHealth = (job: string, run: Run, beatAt: number): JobHealth => ({
  job,
  ...run,
  ok:
    run.failures < FAILURES_MAX && beatAt - run.askedAt <= LATE_TIMES * run.lateness * MINUTE + KEPT_IN_MIND,
});

const owingHealth = (owing: Owing, run: Run | null, now: number): OwingHealth => ({
  ...owing,
  since: run?.quietAt ?? null,
  ok: run === null || now - run.quietAt <= OWED_MAX + run.lateness * MINUTE,
});

function messagesOf({ [NOT_ALLOWED]: notAllowed = 0, ...others }: ByCode): Health['messages'] {
  return { ...unsentOf(others, UNSENT_MAX), notAllowed };
}

function unsentOf(counted: ByCode, max: number): Health['sms'] {
  const codes = Object.entries(counted).map(([code, count]) => ({ code, count }));
  const unsent = codes.reduce((sum, { count }) => sum + count, 0);
  return { ok: unsent <= max, unsent, codes };
}

/** The hours of the last day, this one included, the oldest first. */
export const lastHours = (now: number): number[] =>
  Array.from({ length: DAY / HOUR }, (_, ago) => now - ago * HOUR).reverse();
