import type { Admits, Place } from './union';

/** 会员卡: what somebody's own account shows of the membership follows it. */
export interface FollowCard {
  readonly kind: 'follow-card';
  readonly cause: string;
  /** memberId */
  readonly to: string;
}

/** 提交就入会: the union reviews nobody. */
export interface AdmitAtOnce extends Omit<FollowCard, 'kind'> {
  readonly kind: 'admit-at-once';
}

/** 会籍: who was recorded as a member before there were memberships has one. */
export interface KeepMembership extends Omit<FollowCard, 'kind'> {
  readonly kind: 'keep-membership';
}

/** 会员库: the city is told that something changed. */
export interface TellLibrary extends Omit<FollowCard, 'kind'> {
  readonly kind: 'tell-library';
}

/** 集中入会: whoever has joined was invited no longer. */
export interface FollowInvitation extends Omit<FollowCard, 'kind'> {
  readonly kind: 'follow-invitation';
  readonly invitationId: string;
}

/** 上级工会: what stands below one that was moved stands below all that is above it now. */
export interface FollowParent {
  readonly kind: 'follow-parent';
  readonly cause: string;
  readonly unionId: string;
}

/** 建立企业工会: a firm’s wish was answered, and the union is there under the id that was settled with the answer. */
interface FoundUnion {
  readonly kind: 'found-union';
  readonly cause: string;
  readonly providerId: string;
  readonly unionId: string;
  readonly parentId: string;
  readonly name: string;
  readonly area: readonly Place[];
  readonly admits: Admits;
}

export type UnionEffect =
  | FollowCard
  | AdmitAtOnce
  | KeepMembership
  | TellLibrary
  | FollowInvitation
  | FollowParent
  | FoundUnion;
