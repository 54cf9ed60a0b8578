import type { Role } from '#domain/kernel/actor';
import type { Provider } from './provider';

/** 身份: in which capacities somebody acts, and for which firm. */
export interface Capacity {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly providerId: string | null;
}

/**
 * What follows for somebody from a firm's document, which is written first. Whoever manages a firm belongs to it; a worker whom
 * another firm has stays there, and this one lets him go.
 */
export function capacityIn<T extends Capacity>(
  known: T,
  { _id, workers, managerIds }: Pick<Provider, '_id' | 'workers' | 'managerIds'>,
): T | 'elsewhere' {
  const manages = managerIds.includes(known.memberId);
  const works = workers.some(({ memberId, left }) => memberId === known.memberId && !left);
  const elsewhere = known.providerId !== null && known.providerId !== _id;
  if (elsewhere && !manages) return works ? 'elsewhere' : known;
  const held: Role[] = [...(manages ? ['manager' as const] : []), ...(works ? ['worker' as const] : [])];
  const others = known.roles.filter((role) => !OF_A_FIRM.includes(role) || held.includes(role));
  return { ...known, roles: [...new Set([...others, ...held])], providerId: manages || works ? _id : null };
}

const OF_A_FIRM: readonly Role[] = ['worker', 'manager'];
