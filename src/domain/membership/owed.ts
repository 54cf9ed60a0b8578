/** 先结清: whose order it is books nothing before it is settled, which the own document says. */
interface AskFeeFirst {
  readonly kind: 'ask-fee-first';
  readonly cause: string;
  /** memberId */
  readonly to: string;
}

export type MembershipEffect = AskFeeFirst;
