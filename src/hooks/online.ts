import { useSyncExternalStore } from 'react';

let online = true;
const watchers = new Set<() => void>();

/** What the phone itself says of its network. */
export const isOnline = (): boolean => online;

export function learnOnline(now: boolean): void {
  if (now === online) return;
  online = now;
  for (const changed of watchers) changed();
}

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
};

/** Without a network nothing is asked any more, so whatever is shown is from last time. */
export const useOnline = (): boolean => useSyncExternalStore(watch, isOnline);
