/** 上门费: staff found that somebody came of whom it was said that he did not; the way is owed to him. */
export interface CameAfterAll {
  readonly kind: 'came-after-all';
  readonly cause: string;
  readonly orderId: string;
  readonly workerId: string;
}

export type RepairEffect = CameAfterAll;
