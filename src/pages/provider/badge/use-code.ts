import { LOOKS_AGAIN, useMinuteCode } from '../../../hooks/use-minute-code';
import { useQuery } from '../../../hooks/use-query';

/** The own badge with its code. */
export function useCode() {
  const asked = useQuery('provider', 'badge', {}, { refreshEvery: LOOKS_AGAIN });
  return { badge: asked.value, screen: asked.screen, ...useMinuteCode(asked) };
}
