/** 先结清: whose order it is books nothing before it is settled, which the own document says. */
interface AskFeeFirst {
  readonly kind: 'ask-fee-first';
  readonly cause: string;
  /** memberId */
  readonly to: string;
}

interface OfPerson<K extends string> {
  readonly kind: K;
  readonly cause: string;
  /** memberId */
  readonly to: string;
  readonly at: number;
}
/** 撤回同意: all that is written of this person is put away where nobody reads it. */
type Withhold = OfPerson<'withhold'>;
/** 重新同意: it comes back. */
type GiveBack = OfPerson<'give-back'>;
/** 注销 */
type Erase = OfPerson<'erase'>;

export type MembershipEffect = AskFeeFirst | Withhold | GiveBack | Erase;
