import { DAY } from '#domain/kernel/time';

/** 不计入: why a rating is kept and moves nothing. */
export type Exclusion = (typeof EXCLUSIONS)[number];
export const EXCLUSIONS = ['own-firm', 'same-phone', 'same-household', 'many-of-one-pair'] as const;

/** What was found about rater and worker when the rating was looked at. */
export interface Ties {
  /** The rater works for the firm, did so, or manages it. */
  readonly ownFirm: boolean;
  /** A phone of the rater or of the order is the firm's, or one of somebody who is or was there. */
  readonly samePhone: boolean;
  /** The rater or the order has the home of anybody who is or was at the firm, not only of who came. */
  readonly sameHousehold: boolean;
  /** Closed orders of this resident with this firm in the 30 days up to this one, itself included. */
  readonly ordersOfPair: number;
}

export const PAIR_WINDOW = 30 * DAY;
/** From the fourth order of one pair on, ratings weigh nothing. */
const PAIR_COUNTS_UP_TO = 3;

export function exclusionOf({ ownFirm, samePhone, sameHousehold, ordersOfPair }: Ties): Exclusion | null {
  if (ownFirm) return 'own-firm';
  if (samePhone) return 'same-phone';
  if (sameHousehold) return 'same-household';
  return ordersOfPair > PAIR_COUNTS_UP_TO ? 'many-of-one-pair' : null;
}
