import { HOUR } from '#domain/kernel/time';

/** 试码: how often somebody at a desk has typed a code that belongs to nothing; `_id` is the memberId. */
export interface Tries {
  readonly _id: string;
  readonly version: number;
  readonly wrong: number;
  /** The hour within which they are counted. */
  readonly until: number;
}

/** A million codes and ten tries an hour: nobody comes by a reward by guessing. */
export const TRIES_MAX = 10;

export const mayTry = (tries: Tries | null, now: number): boolean =>
  !tries || tries.until <= now || tries.wrong < TRIES_MAX;

export const onceMoreWrong = (tries: Tries | null, memberId: string, now: number): Tries =>
  tries && tries.until > now
    ? { ...tries, wrong: tries.wrong + 1 }
    : { _id: memberId, version: tries?.version ?? 0, wrong: 1, until: now + HOUR };
