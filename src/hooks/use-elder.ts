import { useSyncExternalStore } from 'react';
import { recall, remember } from '../platform/storage';

let elder: boolean | null = null;
const watchers = new Set<() => void>();

export const isElder = (): boolean => {
  elder ??= recall<boolean>('elder') === true;
  return elder;
};

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
};

function turn(on: boolean): void {
  elder = on;
  remember('elder', on);
  for (const changed of watchers) changed();
}

/** 长辈版: larger words and targets, fewer things at once; kept on this phone. */
export const useElder = (): { elder: boolean; turn: (on: boolean) => void } => ({
  elder: useSyncExternalStore(watch, isElder),
  turn,
});
