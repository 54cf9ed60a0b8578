/** 价格: how a closed order's labour stands to the maximum of the public list for the same lines. */
export interface CountPrice {
  readonly kind: 'count-price';
  readonly cause: string;
  readonly providerId: string;
  readonly chargedFen: number;
  readonly listMaxFen: number;
  readonly at: number;
}

/** 履约: how an accepted order ended for the firm that had it; what residents cancelled does not count. */
export interface CountCourse {
  readonly kind: 'count-course';
  readonly cause: string;
  readonly providerId: string;
  readonly workerId: string | null;
  /** Of what has no order (forged papers), the id of the complaint. */
  readonly orderId: string;
  /** Whose order it was: one resident counts once for each rule. Absent where it is no order. */
  readonly residentId?: string | undefined;
  /** Where it was, of an order that was closed; absent in what was owed before figures were kept by place. */
  readonly place?: { readonly street: string; readonly community: string };
  readonly outcome: CourseOutcome;
  readonly at: number;
  /** The member of staff whose ruling it is, if any. */
  readonly ruledBy: string | null;
}

/** 撤销: the ruling that was counted under this cause was overturned, so it never counted. */
export interface StrikeCourse extends Omit<CountCourse, 'kind'> {
  readonly kind: 'strike-course';
}

/** 信誉: the firm stands as staff have just decided about its ladder. */
interface FollowLadder {
  readonly kind: 'follow-ladder';
  readonly cause: string;
}

export type CourseOutcome = 'closed' | 'no-show' | 'released' | 'upheld' | 'subcontracting' | 'forged-papers';

export type StandingEffect = CountPrice | CountCourse | StrikeCourse | FollowLadder;
