/** 准时: let a visit that was made, or should have been made, move the figures of firm, worker and district. */
export interface CountVisit {
  readonly kind: 'count-visit';
  /** `visit-<orderId>-<event>` */
  readonly cause: string;
  /** null: nobody came forward before the order lapsed, which the district has to answer for. */
  readonly providerId: string | null;
  readonly workerId: string | null;
  /** Instant of the arrival, of the report that nobody came, or of the end. */
  readonly at: number;
  /** The promise was kept; null: nothing is said of a visit. */
  readonly inTime: boolean | null;
  /** 半小时: somebody was there half an hour after the booking. Said of an urgent order once; null: not here. */
  readonly halfHour: boolean | null;
  /** The same for firm and worker: a late half hour weighs on who caused it, not on who came last. */
  readonly theirHalfHour: boolean | null;
  /** Where it was; absent in what was owed before figures were kept by place. */
  readonly place?: { readonly street: string; readonly community: string };
}

/** 未到: somebody says that nobody came. It counts nowhere until the worker was heard. */
export interface OpenNoShow {
  readonly kind: 'open-no-show';
  readonly cause: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly worker: { readonly workerId: string; readonly memberId: string; readonly name: string };
  readonly order: { readonly id: string; readonly itemName: string; readonly promisedAt: number };
  readonly residentId: string;
  /** Whose order it is and who booked it, of those with an account. */
  readonly toldIds: readonly string[];
  readonly at: number;
  /** `worker`: he gave it back himself when he should have been there long ago. */
  readonly saidBy: 'resident' | 'clock' | 'worker';
  /** What counts against being on time, if this stands. */
  readonly visits: readonly CountVisit[];
}

export type NoShowEffect = CountVisit | OpenNoShow;
