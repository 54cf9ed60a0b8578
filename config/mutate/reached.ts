import { setEnvironmentData } from 'node:worker_threads';
import { MUTANTS_MAX, SEEN } from './board';

// Which mutants the tests of one file reach, and which of them nobody has judged; the functions' threads write it down, too.

export const board = {
  state: new Int32Array(new SharedArrayBuffer(12)),
  seen: new Uint8Array(new SharedArrayBuffer(MUTANTS_MAX)),
};
setEnvironmentData('mutants', board as never);

const has = (id: number, bit: number): boolean => ((board.seen[id] ?? 0) & bit) !== 0;
const set = (id: number, bit: number): void => {
  board.seen[id] = (board.seen[id] ?? 0) | bit;
};
const clear = (id: number, bit: number): void => {
  board.seen[id] = (board.seen[id] ?? 0) & ~bit;
};

export const idsWith = (bit: number): number[] => Array.from(board.seen.keys()).filter((id) => has(id, bit));

/** A test begins. */
export const forgetNow = (): void => {
  for (const id of idsWith(SEEN.now)) clear(id, SEEN.now);
};

/** What the test that is running has opened; what another one has left open stays so. */
const opened = new Set<number>();

/** Open until they are judged. */
export function keepOpen(ids: readonly number[]): void {
  opened.clear();
  for (const id of ids) {
    if (!has(id, SEEN.open)) opened.add(id);
    set(id, SEEN.open);
  }
}

/** Judged. */
export function close(ids: readonly number[]): void {
  for (const id of ids) if (opened.has(id)) clear(id, SEEN.open);
}
