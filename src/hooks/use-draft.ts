import { useCallback, useState } from 'react';
import { forget, recall, remember } from '../platform/storage';

const keyOf = (name: string) => `draft:${name}`;

/** What it was about is no more. */
export const forgetDraft = (name: string): void => forget(keyOf(name));

/**
 * What somebody typed survives a call, a closed app, a flat battery; it is cleared once it has been sent. Without a name
 * it goes with the screen.
 */
export function useDraft<T extends object>(name: string | null, empty: T) {
  const key = name === null ? null : keyOf(name);
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...(key && recall<Partial<T>>(key)) }));

  /** A function sees what was typed a moment ago, also before it is drawn. */
  const change = useCallback(
    (part: Partial<T> | ((before: T) => Partial<T>)) =>
      setDraft((before) => {
        const after = { ...before, ...(typeof part === 'function' ? part(before) : part) };
        if (key) remember(key, after);
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => {
    if (key) forget(key);
    setDraft(empty);
  }, [key, empty]);

  return { draft, change, clear };
}
