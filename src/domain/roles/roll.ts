import type { Effect } from '#domain/effects';
import type { Role } from '#domain/kernel/actor';
import type { Entity } from '#domain/kernel/entity';
import type { Transitions } from '#domain/kernel/transitions';

/**
 * 名册: who is of the staff, and who was named. One document for the district, so that of two who change it at the same moment
 * the second one knows of the first: whatever two do, somebody is left.
 */
export interface StaffRoll extends Entity<Effect> {
  readonly posts: readonly Post[];
  /** When the clock looks at it next. */
  readonly actsAt: number | null;
}
export const ROLL_ID = 'district';

/** One person's way onto the staff, from being named to being dismissed; what is over is not kept here, but on record. */
export interface Post {
  readonly id: string;
  readonly memberId: string;
  /** How the person is called among the staff. */
  readonly name: string;
  readonly state: PostState;
  readonly namedAt: number;
  /** Who named this person; null: the environment's console, or before there was a roll. */
  readonly byId: string | null;
  readonly why: string;
  /** The second member of staff, from the third person on. */
  readonly confirmedById: string | null;
  /** Of the staff since then. */
  readonly heldAt: number | null;
  /** By when whoever has to answer has to. */
  readonly dueAt: number | null;
}

export const POST_STATES = [
  'offered',
  'agreed',
  'held',
  'declined',
  'withdrawn',
  'refused',
  'fell',
  'dismissed',
] as const;
export type PostState = (typeof POST_STATES)[number];
export type PostAction =
  | 'name'
  | 'join'
  | 'agree'
  | 'decline'
  | 'confirm'
  | 'withdraw'
  | 'refuse'
  | 'fall'
  | 'dismiss';
/** `named`: whose post it is; `namer`: of the staff, and named this person; `colleague`: of the staff otherwise. */
export type PostParty = 'named' | 'namer' | 'colleague' | 'clock' | 'stranger';

/** Nobody takes a row for the own post but to answer; so nobody dismisses himself, and the last one stays. */
export const POST_TABLE = {
  name: { from: [], to: 'offered', by: ['colleague'] },
  /** As the second of the district. */
  join: { from: ['offered'], to: 'held', by: ['named'] },
  agree: { from: ['offered'], to: 'agreed', by: ['named'] },
  decline: { from: ['offered', 'agreed'], to: 'declined', by: ['named'] },
  confirm: { from: ['agreed'], to: 'held', by: ['colleague'] },
  withdraw: { from: ['offered', 'agreed'], to: 'withdrawn', by: ['namer'] },
  refuse: { from: ['offered', 'agreed'], to: 'refused', by: ['colleague'] },
  fall: { from: ['offered', 'agreed'], to: 'fell', by: ['clock'] },
  dismiss: { from: ['held'], to: 'dismissed', by: ['namer', 'colleague'] },
} as const satisfies Transitions<PostAction, PostState, PostParty>;

/** Working days in which the named person answers, and then a second member of staff. */
export const ANSWER_WITHIN_DAYS = 5;
export const CONFIRM_WITHIN_DAYS = 2;
export const STAFF_MAX = 100;
export const NAMED_MAX = 10;
export const STAFF_NAME_MAX = 20;

export const isHeld = ({ state }: Pick<Post, 'state'>): boolean => state === 'held';
export const isOpen = ({ state }: Pick<Post, 'state'>): boolean => state === 'offered' || state === 'agreed';
export const heldBy = ({ posts }: Pick<StaffRoll, 'posts'>, memberId: string | null): Post | null =>
  posts.find((post) => isHeld(post) && post.memberId === memberId) ?? null;
export const staffOn = ({ posts }: Pick<StaffRoll, 'posts'>): readonly Post[] => posts.filter(isHeld);

/** 身份 follows the roll. */
export function staffFollowing<T extends { readonly memberId: string; readonly roles: readonly Role[] }>(
  person: T,
  roll: StaffRoll,
): T {
  const others = person.roles.filter((role) => role !== 'staff');
  const is = heldBy(roll, person.memberId) !== null;
  const was = others.length < person.roles.length;
  return is === was ? person : { ...person, roles: is ? [...others, 'staff'] : others };
}
