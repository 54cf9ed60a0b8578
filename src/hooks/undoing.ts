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

/**
 * Rows of one list on their way out. What is still held back may be brought back, so that only what has begun to be sent is no
 * longer among those left.
 */
export function leaving<Row>(keyOf: (row: Row) => string) {
  const sent = new Set<string>();
  return {
    /** Sends what depends on the rows that are left; answers whether it was taken. */
    send: async (name: string, rows: readonly Row[], run: (left: readonly Row[]) => Promise<unknown>) => {
      sent.add(name);
      const taken = (await run(rows.filter((row) => !sent.has(keyOf(row))))) !== null;
      if (!taken) sent.delete(name);
      return taken;
    },
    /** The list knows of it by now: what stands there under this name was added anew. */
    forget: (name: string) => void sent.delete(name),
  };
}

export const undoing = holdBack();

export const useHeldBack = (): Removal | null => useSyncExternalStore(undoing.watch, undoing.held);
