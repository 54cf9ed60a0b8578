import { useEffect, useReducer, useRef } from 'react';
import { now, watchNow } from '../platform/clock';

/** Whatever makes a screen show itself twice within this time sees the same instant. */
const SAME_INSTANT = 500;

/**
 * The present for words like 12 分钟前; moves on by itself. What arrives between two ticks may be younger than the last one, so a
 * screen that shows itself anew shows the present.
 */
export function useNow(everyMs = 15_000): number {
  const shown = useRef(now());
  const [, showAnew] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const timer = setInterval(showAnew, everyMs);
    const forget = watchNow(showAnew);
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [everyMs]);
  const present = now();
  if (Math.abs(present - shown.current) >= SAME_INSTANT) shown.current = present;
  return shown.current;
}
