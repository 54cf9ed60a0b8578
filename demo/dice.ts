/**
 * Chance that comes out the same every time: mulberry32 from a constant and a name, so that more rolls in one part of
 * the demo leave the other parts as they were.
 */
export interface Dice {
  /** 0 ≤ n < 1 */
  roll(): number;
  /** Whole number, both ends included. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of them, more likely the heavier it is. */
  weighted<T>(from: readonly T[], weight: (one: T) => number): T;
  /** 128 bits, written as the cloud writes its ids. */
  id(): string;
  digits(length: number): string;
}

const SEED = 20_260_301;

export function diceFor(name: string): Dice {
  const roll = mulberry32(hash(name) ^ SEED);
  const between = (min: number, max: number) => min + Math.floor(roll() * (max - min + 1));
  return {
    roll,
    between,
    chance: (probability) => roll() < probability,
    pick: (from) => at(from, between(0, from.length - 1)),
    weighted: (from, weight) => weighted(from, weight, roll()),
    id: () => Array.from({ length: 32 }, () => between(0, 15).toString(16)).join(''),
    digits: (length) => Array.from({ length }, () => between(0, 9)).join(''),
  };
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a */
const hash = (name: string) =>
  [...name].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261);

function weighted<T>(from: readonly T[], weight: (one: T) => number, roll: number): T {
  let left = roll * from.reduce((sum, one) => sum + weight(one), 0);
  for (const one of from) {
    left -= weight(one);
    if (left < 0) return one;
  }
  return at(from, from.length - 1);
}

function at<T>(from: readonly T[], index: number): T {
  const one = from[index];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}
