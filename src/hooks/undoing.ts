import { useSyncExternalStore } from 'react';

/** How long a light thing can be brought back. */
export const UNDO_MS = 5000;

export interface Removal {
  /** Puts it where it was. */
  readonly back: () => void;
  /** Tells the cloud, once it can no longer be brought back; what stands in a form only has nobody to tell. */
  readonly send?: () => Promise<unknown>;
  /** It stood in the part of a desk that lies beside the list. */
  readonly beside: boolean;
}

/** Holds back one removal at a time. What follows it is sent after it, so that nothing overtakes. */
export function holdBack() {
  let held: Removal | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent: Promise<unknown> = Promise.resolve();
  const watchers = new Set<() => void>();
  const hold = (removal: Removal | null) => {
    const before = held;
    clearTimeout(timer);
    held = removal;
    for (const changed of watchers) changed();
    return before;
  };
  /** It is for good now: sent, where there is something to send; answers once that is done. */
  const settle = (): Promise<unknown> => {
    const send = held && hold(null)?.send;
    if (send) sent = sent.then(send).catch(() => undefined);
    return sent;
  };
  return {
    put: (removal: Removal) => {
      void settle();
      hold(removal);
      timer = setTimeout(settle, UNDO_MS);
    },
    undo: () => hold(null)?.back(),
    settle,
    held: () => held,
    watch: (changed: () => void) => {
      watchers.add(changed);
      return () => {
        watchers.delete(changed);
      };
    },
  };
}

export const undoing = holdBack();

export const useHeldBack = (): Removal | null => useSyncExternalStore(undoing.watch, undoing.held);
