/** 事由: why staff stop somebody at once, firm or worker. */

export const CAUSES = ['danger', 'conduct', 'charges', 'papers', 'subcontracting', 'other'] as const;

/** What happened, and on which day: by these two a cause is known again, however it is worded. */
export interface Cause {
  readonly kind: (typeof CAUSES)[number];
  /** Beijing day. */
  readonly happenedOn: string;
}
export interface Grounds extends Cause {
  readonly why: string;
}
