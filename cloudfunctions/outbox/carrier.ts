import type { Effect } from '#domain/effects';
import type { Known } from './known';

/** What meets in the same documents goes one after the other. */
export const SIDE_BY_SIDE = ['notices', 'points', 'counters', 'talks', 'others'] as const;
/** What is found again from all the others comes after them. */
export type Chain = (typeof SIDE_BY_SIDE)[number] | 'afterwards';

/** Who carries out an effect that the noun of this id owes, and what it must not meet. */
export type Carrier<E extends Effect> = readonly [
  chain: Chain,
  carry: (effect: E, id: string, known: Known) => Promise<unknown>,
];

/** One for each kind that a room can be owed. */
export type Carriers<E extends Effect> = {
  readonly [K in E['kind']]: Carrier<Extract<E, { readonly kind: K }>>;
};
