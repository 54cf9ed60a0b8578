import { useEffect, useState } from 'react';

/** What somebody types, once she pauses: nobody wants an answer to half a word. */
export function useDebounced<T>(value: T, forMs = 400): T {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), forMs);
    return () => clearTimeout(timer);
  }, [value, forMs]);
  return still;
}
