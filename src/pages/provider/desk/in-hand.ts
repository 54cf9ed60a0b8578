import type { OrderRow } from '#domain/repair/contract';
import { AT_WORK } from '#domain/repair/order';

/** Not yet done with, as far as he is concerned. */
export const isInHand = ({ state }: Pick<OrderRow, 'state'>): boolean =>
  AT_WORK.includes(state) || state === 'frozen';
