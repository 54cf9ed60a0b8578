import { useEffect, useState } from 'react';
import { now, watchNow } from '../platform/clock';

/** The present for words like 12 分钟前; moves on by itself. */
export function useNow(everyMs = 15_000): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const tell = () => setAt(now());
    const timer = setInterval(tell, everyMs);
    const forget = watchNow(tell);
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [everyMs]);
  return at;
}
