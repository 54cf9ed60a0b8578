import type { Effect } from '#domain/effects';
import type { Role, Seat } from '#domain/kernel/actor';
import type { Entity } from '#domain/kernel/entity';
import type { Sealed } from '#domain/kernel/sealed';
import type { ShownCode } from './shown-code';

/** 会员、居民: a person under a random id. Nothing else in the house knows the WeChat identity. */
export interface Member extends Entity<Effect> {
  /** How she wants to be called: 刘女士. */
  readonly name: string;
  readonly phone: Sealed | null;
  /** How the number is known to be this person's; null while there is none, or it was only typed. */
  readonly phoneConfirmed: PhoneConfirmation | null;
  /**
   * Keyed fingerprint of the confirmed phone, so that equality can be asked without opening the seal. A number that was only
   * typed leaves none: whoever types somebody else's is not found by it.
   */
  readonly phoneKey: string;
  /** 待确认: the number was typed, and nobody has seen or called the person yet. */
  readonly phoneWaiting: WaitingPhone | null;
  /** 身份码, as long as it is shown; nobody's before it was asked for. */
  readonly shownCode?: ShownCode;
  /** When numbers were typed of late; a few a day are taken. */
  readonly phoneTypedAt: readonly number[];
  /** The order whose visit fee staff ask to be settled first; whether it is still open, the order says. */
  readonly feeFirst: string | null;
  readonly addresses: readonly Address[];
  /** To which privacy guide this person agreed; null before there was one. */
  readonly consent: Consent | null;
  /** 注销: asked for, and done. */
  readonly erasing?: { readonly since: number; readonly doneAt: number | null };
  /** null while she does not belong to the union. */
  readonly union: UnionCard | null;
  readonly elder: boolean;
}

/** 同意: to which edition of the guide, since when; and when it was taken back. */
interface Consent {
  readonly edition: number;
  readonly at: number;
  readonly withdrawnAt: number | null;
}

/** 手机号已确认: by WeChat's button, at a counter, or because staff called it; who saw to it, and when. */
export interface PhoneConfirmation {
  readonly how: 'wechat' | 'counter' | 'call-back';
  readonly byId: string;
  readonly at: number;
}

/** A typed number: its fingerprint, and the digits that this person reads out at the counter or when called back. */
interface WaitingPhone {
  readonly key: string;
  readonly code: string;
  readonly at: number;
}
export const TYPED_A_DAY_MAX = 5;

/** Who has none may have one order and one request open, earns nothing and counts in no figure. */
export const hasConfirmedPhone = (member: Pick<Member, 'phoneConfirmed'> | null): boolean =>
  (member?.phoneConfirmed ?? null) !== null;

/** The fingerprint of nobody's number. */
export const noPhoneKey = (memberId: string): string => `none-${memberId}`;

/** 工会会员: that she belongs to the union, as staff have recorded it. */
interface UnionCard {
  /** 会员号 */
  readonly number: string;
  /** The day on which she joined. */
  readonly sinceOn: string;
  readonly recordedAt: number;
  readonly recordedBy: string;
}

/** 地址簿 */
export interface Address {
  readonly id: string;
  readonly street: string;
  readonly community: string;
  /** Name, phone and door of this home. */
  readonly contact: Sealed;
  /** Keyed fingerprint of street, house, unit and room: whether two live in one home is told by it. */
  readonly homeKey: string;
}

/** The one place where an openid lives (it is the `_id`); deleting it forgets who a member was. */
export interface Identity {
  readonly _id: string;
  readonly version: number;
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly providerId: string | null;
  /** Every firm that this person belongs to or once did. */
  readonly everOf?: readonly string[];
  /** Where an officer sits; written when staff appoint or dismiss. */
  readonly seat?: Seat;
}

export const ADDRESSES_MAX = 10;
/** A profile's history is cut; its last changes are what a retry has to find. */
export const EVENTS_KEPT = 50;
