/** 领取点: what is known here of a station at which rewards are fetched. */
export interface PickUpPlace {
  readonly _id: string;
  readonly name: string;
  readonly address: string;
  readonly hours: string;
  /** Whose officers hand out here, besides staff, who do so everywhere; null: staff alone. */
  readonly studioId: string | null;
  /** Something can be ordered to it. What waits there is handed out all the same. */
  readonly open: boolean;
}
