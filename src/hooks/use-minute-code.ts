import { useEffect } from 'react';
import { useNow } from './use-now';
import { useServerClock } from './use-server-clock';

const SECOND = 1000;
/** Also where the turn of the minute was missed, by a call or without a network. */
export const LOOKS_AGAIN = 20_000;
const WITHIN = 3 * SECOND;

interface Shown {
  readonly code: string;
  readonly at: number;
  readonly until: number;
}

interface Asked {
  readonly value: Shown | undefined;
  /** It is what this phone remembers from last time. */
  readonly recalled: boolean;
  readonly again: () => void;
}

/** A code that is renewed at the turn of every minute; one that has passed is never shown. */
export function useMinuteCode({ value, recalled, again }: Asked) {
  useServerClock(value && !recalled ? value.at : null);
  const now = useNow(SECOND);
  const until = value?.until ?? 0;
  const passed = recalled || now >= until;
  const there = value !== undefined;
  useEffect(() => {
    if (!there || !passed) return undefined;
    again();
    // No answer within so long: asked once more.
    const timer = setInterval(again, WITHIN);
    return () => clearInterval(timer);
  }, [there, passed, again]);
  return {
    code: value && !passed ? value.code : null,
    secondsLeft: passed ? 0 : Math.ceil((until - now) / SECOND),
  };
}
