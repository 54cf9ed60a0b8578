import type { OrderView } from './contract';

const FREEZES = ['disown', 'dispute', 'stall'] as const;
export type Freezing = (typeof FREEZES)[number];

/** What froze it last. */
export function whyFrozen({ timeline }: Pick<OrderView, 'timeline'>): Freezing {
  const actions = timeline.map(({ action }) => action).reverse();
  const last = actions.find((action) => FREEZES.some((freezing) => freezing === action));
  return FREEZES.find((freezing) => freezing === last) ?? 'disown';
}
