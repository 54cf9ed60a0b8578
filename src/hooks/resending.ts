import { useSyncExternalStore } from 'react';

let waiting = 0;
const watchers = new Set<() => void>();
const tell = () => {
  for (const changed of watchers) changed();
};

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
};

/** Some command is being sent again: its answer was lost on the way. */
export const useResending = (): boolean => useSyncExternalStore(watch, () => waiting > 0);

/** While `work` goes on, every screen says that something is being sent again. */
export async function resending<T>(work: () => Promise<T>): Promise<T> {
  waiting += 1;
  tell();
  try {
    return await work();
  } finally {
    waiting -= 1;
    tell();
  }
}
