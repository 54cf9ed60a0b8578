import { invitationContract } from './contract-invitation';
import { membershipContract } from './contract-membership';
import { treeContract } from './contract-tree';
import { wishesContract } from './contract-wishes';

export type { InvitationRow } from './contract-invitation';
export type { MembershipDetail, MembershipRow } from './contract-membership';
export type { UnionRow, UnionView } from './contract-tree';
export type { UnionWishRow } from './contract-wishes';
export type { OwnInvitation, OwnMembership } from './membership-shapes';

/** 工会 and 会籍: the tree of unions, who has which post in it, and how one joins, moves and leaves. */
export const unionContract = {
  ...treeContract,
  ...membershipContract,
  ...invitationContract,
  ...wishesContract,
} as const;
export type UnionContract = typeof unionContract;
