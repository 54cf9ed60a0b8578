import { membershipContract } from './contract-membership';
import { treeContract } from './contract-tree';

export type { MembershipDetail, MembershipRow, OwnMembership } from './contract-membership';
export type { UnionRow, UnionView } from './contract-tree';

/** 工会 and 会籍: the tree of unions, who has which post in it, and how one joins, moves and leaves. */
export const unionContract = { ...treeContract, ...membershipContract } as const;
export type UnionContract = typeof unionContract;
