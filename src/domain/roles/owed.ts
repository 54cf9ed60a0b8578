/** 任免: who came to a studio, or left it, is an officer from the next call on, or is none. */
export interface FollowSeat {
  readonly kind: 'follow-seat';
  readonly cause: string;
  /** memberId */
  readonly to: string;
}

/** 任免: who came onto the staff, or left it, is of the staff from the next call on, or is not. */
export interface FollowStaff {
  readonly kind: 'follow-staff';
  readonly cause: string;
  /** memberId */
  readonly to: string;
}

/** 留痕: who was given a role, or lost it, by whom and why. The cause is the record's id. */
export interface NoteRole {
  readonly kind: 'note-role';
  readonly cause: string;
  readonly role: GivenRole;
  readonly what: RoleStep;
  readonly memberId: string;
  /** How the person is called there. */
  readonly name: string;
  /** The studio or the firm; empty for the district's staff. */
  readonly where: string;
  readonly byId: string;
  readonly why: string | null;
  readonly at: number;
}

export const GIVEN_ROLES = ['staff', 'officer', 'manager', 'chairman', 'union-officer'] as const;
export type GivenRole = (typeof GIVEN_ROLES)[number];
export const ROLE_STEPS = [
  'named',
  'agreed',
  'given',
  'declined',
  'withdrawn',
  'refused',
  'fell',
  'taken',
] as const;
export type RoleStep = (typeof ROLE_STEPS)[number];

export type RolesEffect = FollowSeat | FollowStaff | NoteRole;
