import type { OpenLimitName } from '#domain/kernel/allowance';
import { Calm } from '../components/calm';
import { useQuery } from '../hooks/use-query';
import { sayRefusal } from '../text/refusals';

/** What would be said on sending, where one of these measures is full: said before anybody fills in a form for nothing. */
export function EarlyWord({ of }: { of: readonly OpenLimitName[] }) {
  const { value } = useQuery('membership', 'limits', of.length > 0 ? {} : null);
  const full = value?.full.find(({ limit }) => of.includes(limit));
  return full ? <Calm id="early-word" words={sayRefusal(full.says)} /> : null;
}
