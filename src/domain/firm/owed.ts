/** 轮次: the worker was served, became free or went on or off duty, so his place in the queue has to be found again. */
export interface RefreshRank {
  readonly kind: 'refresh-rank';
  readonly cause: string;
  readonly providerId: string;
  readonly workerId: string;
}

/** 身份: what somebody is and may do for a firm follows what the firm's document says. */
export interface FollowFirm {
  readonly kind: 'follow-firm';
  readonly cause: string;
  /** memberId */
  readonly to: string;
  readonly providerId: string;
}

/** 入驻: an application that was approved becomes a firm, under its own id. */
interface FoundFirm {
  readonly kind: 'found-firm';
  readonly cause: string;
}

/** 不得再入驻: whoever is stopped joins no other firm meanwhile. */
export interface FollowBar {
  readonly kind: 'follow-bar';
  readonly cause: string;
  readonly providerId: string;
  readonly workerId: string;
}

/** Somebody who left long ago: his papers' pictures go, and his own where no order shows it. */
export interface ForgetWorker {
  readonly kind: 'forget-worker';
  readonly cause: string;
  readonly workerId: string;
  readonly memberId: string;
  readonly photo: string;
  readonly papers: readonly string[];
}

export type FirmEffect = RefreshRank | FollowFirm | FoundFirm | FollowBar | ForgetWorker;
