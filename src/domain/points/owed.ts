/** 积分: let somebody earn, as the earning table says. */
export interface Award {
  readonly kind: 'award';
  readonly cause: string;
  readonly to: string;
  readonly rule: EarningRule;
  /** When it was earned; the points are dated by it. */
  readonly at: number;
}

/** 兑换的终点: what was held is used for good, or points and stock are free again. */
export interface EndRedemption {
  readonly kind: 'end-redemption';
  /** `ended-<redemptionId>` */
  readonly cause: string;
  readonly at: number;
}

/** Something is set aside for a redemption, before its points are held: did it come to be? */
export interface LookAtStock {
  readonly kind: 'look-at-stock';
  /** The redemption's id. */
  readonly cause: string;
  /** How many of each reward that it wants; absent in what an older deployment owes. */
  readonly of?: Readonly<Record<string, number>>;
  /** How many an older deployment took off the stock at once. */
  readonly quantity?: number;
  /** Which call set it aside: another one under the same name may have come to be. */
  readonly by: string;
  readonly at: number;
  /** Another call under the same name relies on it, too. */
  readonly shared?: boolean;
}

export const EARNING_RULES = ['repair-closed', 'rating', 'suggestion-adopted'] as const;
export type EarningRule = (typeof EARNING_RULES)[number];

export type PointsEffect = Award | EndRedemption | LookAtStock;
