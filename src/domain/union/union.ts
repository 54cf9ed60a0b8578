import type { Entity } from '#domain/kernel/entity';
import type { Transitions } from '#domain/kernel/transitions';

/** 工会: one of the tree, with where it serves, how one joins it, and who has which post in it. */
export interface Union extends Entity {
  readonly name: string;
  readonly kind: UnionKind;
  readonly parentId: string | null;
  /** All that stand above it, the nearest first. */
  readonly aboveIds: readonly string[];
  readonly area: readonly Place[];
  /** 入会码: six digits, on the wall for everybody. */
  readonly code: string;
  readonly admits: Admits;
  readonly state: UnionState;
  readonly officers: readonly UnionOfficer[];
  /** 会员服务: what it offers to its members and to those of all unions below. */
  readonly services: readonly UnionService[];
  /** The firm that has wished for it; absent where none has. */
  readonly firmId?: string;
}

/** A street, or one community of it. */
export interface Place {
  readonly street: string;
  readonly community: string | null;
}

export const UNION_KINDS = [
  'district',
  'street',
  'town',
  'federation',
  'community',
  'enterprise',
  'site',
] as const;
export type UnionKind = (typeof UNION_KINDS)[number];
export const ADMITS = ['review', 'at-once'] as const;
export type Admits = (typeof ADMITS)[number];
export const POSTS = ['chairman', 'officer', 'grid', 'reception'] as const;
export type UnionPost = (typeof POSTS)[number];

/** Something to know, and where to read on. */
export interface UnionService {
  readonly title: string;
  readonly words: string;
  /** Empty where there is nothing more. */
  readonly link: string;
}

export interface UnionOfficer {
  readonly memberId: string;
  readonly name: string;
  readonly post: UnionPost;
  readonly since: number;
}

/** Under which kinds one of this kind stands; the district stands under nothing, and is there once. */
export const STANDS_UNDER: Readonly<Record<UnionKind, readonly UnionKind[]>> = {
  district: [],
  street: ['district'],
  town: ['district'],
  federation: ['district'],
  community: ['street', 'town', 'federation'],
  enterprise: ['district', 'street', 'town', 'federation', 'community'],
  site: ['street', 'town', 'federation', 'community', 'enterprise'],
};

/** The union of the district, under which all others stand. */
export const ROOT_ID = 'district';
export const UNIONS_MAX = 1_000;
export const UNION_NAME_MAX = 40;
export const AREA_MAX = 60;
export const SERVICES_MAX = 30;

export const UNION_STATES = ['open', 'closed'] as const;
export type UnionState = (typeof UNION_STATES)[number];
export type UnionAction = 'change' | 'close' | 'reopen' | 'appoint' | 'dismiss' | 'offer';
/** `above`: has the chair of it, or of one above it. */
export type UnionParty = 'staff' | 'above' | 'stranger';

export const UNION_TABLE = {
  change: { from: ['open', 'closed'], to: null, by: ['staff'] },
  close: { from: ['open'], to: 'closed', by: ['staff'] },
  reopen: { from: ['closed'], to: 'open', by: ['staff'] },
  appoint: { from: ['open'], to: null, by: ['staff', 'above'] },
  dismiss: { from: ['open', 'closed'], to: null, by: ['staff', 'above'] },
  offer: { from: ['open'], to: null, by: ['staff', 'above'] },
} as const satisfies Transitions<UnionAction, UnionState, UnionParty>;
