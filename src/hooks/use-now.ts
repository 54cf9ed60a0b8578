import { useEffect, useState } from 'react';
import { now } from '../api/clock';

/** The present for words like 12 分钟前; moves on by itself. */
export function useNow(everyMs = 15_000): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return at;
}
