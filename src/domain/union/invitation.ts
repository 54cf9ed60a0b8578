import { no, type Result, yes } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY } from '#domain/kernel/time';

/**
 * 集中入会: one person of a list that a union has brought. Under an id that union, phone and name compute, so that nobody is invited
 * twice by one union, and nobody finds it by another name.
 */
export interface Invitation {
  readonly _id: string;
  readonly version: number;
  readonly unionId: string;
  /** The list that it stood on. */
  readonly importId: string;
  /** Where it stands among all, in the order in which lists came. */
  readonly place: string;
  readonly state: InvitationState;
  /** Keyed fingerprint of the number, as accounts have it. */
  readonly phoneKey: string;
  /** Name, phone and ID number, as the union wrote them. */
  readonly person: Sealed;
  /** Whether somebody with this number used the app when the list came; who does not is called. */
  readonly onApp: boolean;
  /** Who has answered. */
  readonly memberId: string | null;
  readonly at: number;
  /** Unanswered or not, what the list said of the person goes then. */
  readonly lapsesAt: number;
}

export const INVITATION_STATES = ['invited', 'joined', 'declined'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Once, after so long. */
export const REMINDED_AFTER = 7 * DAY;
export const INVITATION_LASTS = 90 * DAY;
export const INVITED_MAX = 10_000;

/** Spaces and the several dots of 阿依古丽·买买提 are no difference. */
export const nameAsOne = (name: string): string => name.replace(/\s/g, '').replace(/[•∙・‧．.]/g, '·');

/** What its id is the fingerprint of. */
export const invitationWords = (unionId: string, phoneKey: string, name: string): string =>
  `invitation ${unionId} ${phoneKey} ${nameAsOne(name)}`;

export const placeOf = (at: number, row: number): string =>
  `${String(at).padStart(13, '0')}-${String(row).padStart(5, '0')}`;

type Asked = Pick<Invitation, 'state' | 'lapsesAt'>;

/** Who has said no may think better of it, as long as it holds. */
export const canJoinBy = ({ state, lapsesAt }: Asked, now: number): boolean =>
  state !== 'joined' && now < lapsesAt;

/** 不参加 */
export function declined(
  before: Invitation,
  memberId: string,
  now: number,
): Result<Invitation, 'INVITATION_OVER'> {
  if (!canJoinBy(before, now)) return no('INVITATION_OVER');
  return yes({ ...before, state: 'declined', onApp: true, memberId });
}

export const joinedBy = (before: Invitation, memberId: string): Invitation => ({
  ...before,
  ...{ state: 'joined', onApp: true, memberId },
});
