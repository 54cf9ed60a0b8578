import { type Entity, newNoun } from '#domain/kernel/entity';
import type { Sealed } from '#domain/kernel/sealed';
import type { Transitions } from '#domain/kernel/transitions';

/** 会籍: how somebody stands to the unions. One for each person, under the person's own id, so that nobody has two. */
export interface Membership extends Entity {
  readonly state: MembershipState;
  /** Where it is, or is asked for. */
  readonly unionId: string;
  /** While it is being moved: to where. */
  readonly toUnionId: string | null;
  /** Who it is, as said when joining; null where staff have recorded it by a number alone. */
  readonly person: JoiningPerson | null;
  /**
   * Who it is, as long as it lives: keyed fingerprint of the ID number where one was given, else of phone and name. Nobody's
   * otherwise, so that a person can have one of them alive.
   */
  readonly personKey: string;
  readonly work: Work | null;
  /** 权利和义务: which edition was accepted, and when. */
  readonly accepted: { readonly edition: number; readonly at: number } | null;
  readonly appliedAt: number | null;
  readonly card: MemberCard | null;
  /** The number on the card, or nobody's: a number is on one card. */
  readonly numberKey: string;
  /** Why it was given back, refused, or left, in the words of whoever did so. */
  readonly why: string | null;
}

export interface JoiningPerson {
  /** Name, phone and ID number. */
  readonly sealed: Sealed;
}

/** What is sealed in it. */
export interface SaidOfOneself {
  readonly name: string;
  readonly phone: string;
  /** Empty where it was not given. */
  readonly idNumber: string;
}

export interface Work {
  readonly kind: WorkKind;
  /** Where somebody works; empty where there is no such place. */
  readonly employer: string;
}
export const WORK_KINDS = ['employed', 'courier', 'driver', 'domestic', 'flexible', 'other'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export interface MemberCard {
  readonly number: string;
  /** The day on which the person joined. */
  readonly sinceOn: string;
  readonly recordedAt: number;
  /** Who admitted or recorded it. */
  readonly recordedBy: string;
}

export const MEMBERSHIP_STATES = [
  'applied',
  'returned',
  'refused',
  'withdrawn',
  'admitted',
  'transferring',
  'left',
] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];
export type MembershipAction =
  | 'apply'
  | 'join'
  | 'withdraw'
  | 'admit'
  | 'giveBack'
  | 'refuse'
  | 'record'
  | 'leave'
  | 'askTransfer'
  | 'callOff'
  | 'receive'
  | 'keep';
/** `officer`: whoever serves in the union that it is in or asked for; `receiver`: in the one to which it is to move. */
export type MembershipParty = 'member' | 'officer' | 'receiver' | 'staff' | 'clock' | 'stranger';

/** Nobody takes a row of somebody else's for the own membership: who applies never reviews. */
export const MEMBERSHIP_TABLE = {
  apply: { from: ['returned', 'refused', 'withdrawn', 'left'], to: 'applied', by: ['member'] },
  /** 集中入会: the union has invited, so that nobody reviews. What was asked for elsewhere ends with it. */
  join: {
    from: ['applied', 'returned', 'refused', 'withdrawn', 'left'],
    to: 'admitted',
    by: ['member'],
  },
  withdraw: { from: ['applied', 'returned'], to: 'withdrawn', by: ['member'] },
  /** The clock's is of a union that admits at once. */
  admit: { from: ['applied'], to: 'admitted', by: ['officer', 'staff', 'clock'] },
  giveBack: { from: ['applied'], to: 'returned', by: ['officer', 'staff'] },
  refuse: { from: ['applied'], to: 'refused', by: ['officer', 'staff'] },
  record: {
    from: ['applied', 'returned', 'refused', 'withdrawn', 'admitted', 'left'],
    to: 'admitted',
    by: ['staff'],
  },
  leave: { from: ['admitted', 'transferring'], to: 'left', by: ['member'] },
  askTransfer: { from: ['admitted'], to: 'transferring', by: ['member'] },
  callOff: { from: ['transferring'], to: 'admitted', by: ['member'] },
  receive: { from: ['transferring'], to: 'admitted', by: ['receiver', 'staff'] },
  keep: { from: ['transferring'], to: 'admitted', by: ['receiver', 'staff'] },
} as const satisfies Transitions<MembershipAction, MembershipState, MembershipParty>;

/** As long as it is one of these, the person has no other one. */
const LIVING: readonly MembershipState[] = ['applied', 'returned', 'admitted', 'transferring'];
export const isLiving = (state: MembershipState): boolean => LIVING.includes(state);
/** Who belongs to a union: who is being moved does, until the other one has received them. */
export const MEMBER_STATES: readonly MembershipState[] = ['admitted', 'transferring'];
export const isMember = ({ state }: Pick<Membership, 'state'>): boolean => MEMBER_STATES.includes(state);

/** The fingerprint of nobody, and the number of no card. */
export const nobodys = (memberId: string): string => `none-${memberId}`;

/** 每天申请: so often within a day, whatever became of it. */
export const APPLICATIONS_A_DAY = 5;

export const blank = (memberId: string): Membership => ({
  ...newNoun(memberId),
  ...{ state: 'withdrawn', unionId: '', toUnionId: null, person: null, personKey: nobodys(memberId) },
  ...{ work: null, accepted: null, appliedAt: null, card: null, numberKey: nobodys(memberId), why: null },
});
