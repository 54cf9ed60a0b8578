import { useEffect } from 'react';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { useServerClock } from '../../../hooks/use-server-clock';

const SECOND = 1000;
/** Also where the turn of the minute was missed, by a call or without a network. */
const LOOKS_AGAIN = 20_000;
const WITHIN = 3 * SECOND;

/** The own badge, whose code is renewed at the turn of every minute; a code that has passed is never shown. */
export function useCode() {
  const {
    value: badge,
    recalled,
    screen,
    again,
  } = useQuery('provider', 'badge', {}, { refreshEvery: LOOKS_AGAIN });
  useServerClock(badge && !recalled ? badge.at : null);
  const now = useNow(SECOND);
  const until = badge?.until ?? 0;
  const passed = recalled || now >= until;
  useEffect(() => {
    if (!badge || !passed) return undefined;
    again();
    // No answer within so long: asked once more.
    const timer = setInterval(again, WITHIN);
    return () => clearInterval(timer);
  }, [badge, passed, again]);
  const secondsLeft = passed ? 0 : Math.ceil((until - now) / SECOND);
  return { badge, screen, code: badge && !passed ? badge.code : null, secondsLeft };
}
