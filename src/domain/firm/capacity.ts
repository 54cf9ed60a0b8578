import type { Role } from '#domain/kernel/actor';
import type { Provider } from './firm';

/** 身份: in which capacities somebody acts, and for which firm. */
export interface Capacity {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly providerId: string | null;
  readonly everOf?: readonly string[];
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
  const listed = manages || workers.some(({ memberId }) => memberId === known.memberId);
  const everOf = firmsOf(known, listed ? _id : null);
  const elsewhere = known.providerId !== null && known.providerId !== _id;
  if (elsewhere && !manages) return works ? 'elsewhere' : { ...known, everOf };
  const held: Role[] = [...(manages ? ['manager' as const] : []), ...(works ? ['worker' as const] : [])];
  const others = known.roles.filter((role) => !OF_A_FIRM.includes(role) || held.includes(role));
  const roles = [...new Set([...others, ...held])];
  return { ...known, roles, providerId: manages || works ? _id : null, everOf };
}

/** Each firm once; what somebody belonged to is never forgotten. */
const firmsOf = ({ everOf = [], providerId }: Capacity, firmId: string | null): string[] => [
  ...new Set([...everOf, ...[providerId, firmId].filter((id) => id !== null)]),
];

const OF_A_FIRM: readonly Role[] = ['worker', 'manager'];
