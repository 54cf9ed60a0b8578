import type { LimitName } from '#domain/limits';
import { Calm } from '../components/calm';
import { useQuery } from '../hooks/use-query';
import { sayRefusal } from '../text/refusals';

interface EarlyWordProps {
  readonly of: readonly LimitName[];
  /** It is refused, too, while a visit fee has to be settled first. */
  readonly paid?: boolean;
}

/** What would be said on sending, where one of these measures is full: said before anybody fills in a form for nothing. */
export function EarlyWord({ of, paid = false }: EarlyWordProps) {
  const { value } = useQuery('membership', 'limits', of.length > 0 ? {} : null);
  if (paid && value?.feeFirst) return <Calm id="early-word" words={sayRefusal('FEE_FIRST')} />;
  const full = value?.full.find(({ limit }) => of.includes(limit));
  return full ? <Calm id="early-word" words={sayRefusal(full.says)} /> : null;
}
