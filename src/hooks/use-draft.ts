import { useCallback, useState } from 'react';
import { forget, recall, remember } from '../platform/storage';

/** What somebody typed survives a call, a closed app, a flat battery; it is cleared once it has been sent. */
export function useDraft<T extends object>(name: string, empty: T) {
  const key = `draft:${name}`;
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...recall<Partial<T>>(key) }));

  /** A function sees what was typed a moment ago, also before it is drawn. */
  const change = useCallback(
    (part: Partial<T> | ((before: T) => Partial<T>)) =>
      setDraft((before) => {
        const after = { ...before, ...(typeof part === 'function' ? part(before) : part) };
        remember(key, after);
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => {
    forget(key);
    setDraft(empty);
  }, [key, empty]);

  return { draft, change, clear };
}
