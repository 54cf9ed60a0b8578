// What a mutant's switch and the runner of the tests tell each other, in memory that the functions' threads share.

export const BOARD = { awake: 0, asked: 1, phase: 2 } as const;
/** Outside of any test that can be repeated · within its first run · while it is repeated. */
export const PHASE = { outside: 0, running: 1, repeating: 2 } as const;
/** Of each mutant: ever reached · reached where nothing could be repeated · reached by the test that is running. */
export const SEEN = { reached: 1, open: 2, now: 4 } as const;
/** Their ids count from 1. */
export const MUTANTS_MAX = 10_000;
