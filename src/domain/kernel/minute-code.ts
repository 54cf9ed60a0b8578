import { MINUTE } from './time';

// 一分钟一换的码: what somebody holds up, so that a picture of it is worthless a minute later.

/** Clocks that differ by so much still agree. */
const SKEW = MINUTE / 2;

export const minuteOf = (at: number): number => Math.floor(at / MINUTE);

/** The code of a minute is taken during it, and for as long before and after as clocks may differ. */
export const minutesTakenAt = (now: number): number[] => [
  ...new Set([now, now - SKEW, now + SKEW].map(minuteOf)),
];
