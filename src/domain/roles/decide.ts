import type { Effect } from '#domain/effects';
import { type Actor, CLOCK, type Moment, type Role } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import type { NoticeKind } from '#domain/notices';
import type { RoleStep } from './owed';
import {
  heldBy,
  isHeld,
  isOpen,
  NAMED_MAX,
  POST_TABLE,
  type Post,
  type PostAction,
  type PostParty,
  type PostState,
  ROLL_ID,
  STAFF_MAX,
  type StaffRoll,
  staffOn,
} from './roll';

type PostRefusal = 'NOT_FOUND' | 'NAMING_OVER' | 'ANOTHER_NEEDED';

/** The roll's history is cut; its last changes are what a retry has to find. All of it is on record elsewhere. */
const EVENTS_KEPT = 50;

/** How somebody stands to a post, as the roll says it: who was dismissed a moment ago is a stranger already. */
function partyTo(roll: StaffRoll, post: Post, { memberId }: Pick<Actor, 'memberId'>): PostParty {
  if (memberId === CLOCK.memberId) return 'clock';
  if (memberId === post.memberId) return 'named';
  if (!heldBy(roll, memberId)) return 'stranger';
  return post.byId === memberId ? 'namer' : 'colleague';
}

/** What is somebody else's to do, and what is over, is said as such. */
export function allowed(
  roll: StaffRoll,
  post: Post,
  action: PostAction,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<PostParty, PostRefusal> {
  const row: Row<PostState, PostParty> = POST_TABLE[action];
  const may = mayTake(row, post.state, partyTo(roll, post, actor));
  if (!may.ok) return no(PLAINLY[may.refusal.code]);
  return action !== 'fall' && isOverdue(post, now) ? no('NAMING_OVER') : may;
}
const PLAINLY = { NOT_FOUND: 'NOT_FOUND', NOT_NOW: 'NAMING_OVER', FORBIDDEN: 'ANOTHER_NEEDED' } as const;

const isOverdue = ({ dueAt }: Post, now: number): boolean => dueAt !== null && dueAt <= now;

interface Somebody {
  readonly memberId: string;
  readonly name: string;
}

/** 首位: appointed from the environment's console, on a roll that nobody has begun. */
export function first(person: Somebody, moment: Moment): StaffRoll {
  const post: Post = {
    ...blank(moment.newId(), person, moment),
    state: 'held',
    byId: null,
    heldAt: moment.now,
  };
  const roll: StaffRoll = { ...newNoun(ROLL_ID), posts: [post], actsAt: null };
  const effects = [noted(post, 'given', moment), following(post, moment)];
  return withEvent(roll, moment, { action: 'first', by: 'console', to: 'held', effects });
}

/** Where there were staff before there was a roll. */
export const rollOf = (people: readonly Somebody[]): StaffRoll => ({
  ...newNoun(ROLL_ID),
  posts: people.map((person) => ({
    ...{ id: `held-${person.memberId}`, ...person, state: 'held' as const },
    ...{ namedAt: 0, byId: null, why: '', confirmedById: null, heldAt: null, dueAt: null },
  })),
  actsAt: null,
});

const blank = (id: string, person: Somebody, { now, actor }: Moment): Post => ({
  ...{ id, ...person, state: 'offered', namedAt: now, byId: actor.memberId, why: '' },
  ...{ confirmedById: null, heldAt: null, dueAt: null },
});

interface Naming extends Somebody {
  readonly why: string;
  /** By when the person has to say yes. */
  readonly dueAt: number;
}

/** 提名 */
export function name(
  roll: StaffRoll,
  { dueAt, why, ...person }: Naming,
  moment: Moment,
): Decision<StaffRoll, 'NOT_FOUND' | 'ALREADY_STAFF' | 'ALREADY_NAMED' | 'TOO_MANY_NAMED'> {
  if (!heldBy(roll, moment.actor.memberId)) return no('NOT_FOUND');
  const known = roll.posts.find(({ memberId }) => memberId === person.memberId);
  if (known) return no(isHeld(known) ? 'ALREADY_STAFF' : 'ALREADY_NAMED');
  const open = roll.posts.filter(isOpen).length;
  if (open >= NAMED_MAX || roll.posts.length >= STAFF_MAX) return no('TOO_MANY_NAMED');
  const post: Post = { ...blank(moment.newId(), person, moment), why, dueAt };
  const after = { ...roll, posts: [...roll.posts, post] };
  return change(step(after, post, 'name', 'colleague', moment, why));
}

/**
 * 本人同意 or 谢绝. Who is named by the only one there joins at once; with more of them, a second one has to confirm by `dueAt`.
 */
export function answer(
  roll: StaffRoll,
  postId: string,
  { agrees, dueAt }: { readonly agrees: boolean; readonly dueAt: number },
  moment: Moment,
): Decision<StaffRoll, PostRefusal> {
  const post = openPost(roll, postId);
  if (!post) return no('NOT_FOUND');
  const action = !agrees ? 'decline' : staffOn(roll).length > 1 ? 'agree' : 'join';
  const may = allowed(roll, post, action, moment);
  if (!may.ok) return may;
  const changed = action === 'agree' ? { ...post, dueAt } : post;
  return change(step(roll, changed, action, may.value, moment, null));
}

/** 确认, by a second member of staff. */
export function confirm(roll: StaffRoll, postId: string, moment: Moment): Decision<StaffRoll, PostRefusal> {
  const post = openPost(roll, postId);
  if (!post) return no('NOT_FOUND');
  const may = allowed(roll, post, 'confirm', moment);
  if (!may.ok) return may;
  const confirmed = { ...post, confirmedById: moment.actor.memberId };
  return change(step(roll, confirmed, 'confirm', may.value, moment, null));
}

/** 撤回, by who named; 不同意, by anybody else of the staff. */
export function call(
  roll: StaffRoll,
  postId: string,
  why: string,
  moment: Moment,
): Decision<StaffRoll, PostRefusal> {
  const post = openPost(roll, postId);
  if (!post) return no('NOT_FOUND');
  const action = partyTo(roll, post, moment.actor) === 'namer' ? 'withdraw' : 'refuse';
  const may = allowed(roll, post, action, moment);
  return may.ok ? change(step(roll, post, action, may.value, moment, why)) : may;
}

/** 免去 another one; whoever this person has named and who has not come yet does not come. */
export function dismiss(
  roll: StaffRoll,
  postId: string,
  why: string,
  moment: Moment,
): Decision<StaffRoll, PostRefusal> {
  const post = roll.posts.find(({ id }) => id === postId);
  if (!post) return no('NOT_FOUND');
  const may = allowed(roll, post, 'dismiss', moment);
  if (!may.ok) return may;
  const dismissed = step(roll, post, 'dismiss', may.value, moment, why);
  const named = roll.posts.filter((one) => isOpen(one) && one.byId === post.memberId);
  return change(named.reduce((after, one) => step(after, one, 'refuse', may.value, moment, why), dismissed));
}

/** Nobody answered in time. */
export function fall(roll: StaffRoll, moment: Moment): Decision<StaffRoll, 'NAMING_OVER'> {
  const over = roll.posts.filter((post) => isOpen(post) && isOverdue(post, moment.now));
  if (over.length === 0) return no('NAMING_OVER');
  return change(over.reduce((after, post) => step(after, post, 'fall', 'clock', moment, null), roll));
}

const openPost = (roll: StaffRoll, postId: string): Post | undefined =>
  roll.posts.find((post) => post.id === postId && isOpen(post));

const STEPS: Readonly<Record<PostAction, RoleStep>> = {
  name: 'named',
  join: 'given',
  agree: 'agreed',
  decline: 'declined',
  confirm: 'given',
  withdraw: 'withdrawn',
  refuse: 'refused',
  fall: 'fell',
  dismiss: 'taken',
};

function step(
  roll: StaffRoll,
  post: Post,
  action: PostAction,
  by: PostParty,
  moment: Moment,
  why: string | null,
): StaffRoll {
  const state = POST_TABLE[action].to;
  const held = state === 'held';
  const stays = held || state === 'offered' || state === 'agreed';
  const after: Post = { ...post, state, ...(held ? { heldAt: moment.now, dueAt: null } : {}) };
  const posts = roll.posts.flatMap((one) => (one.id !== post.id ? [one] : stays ? [after] : []));
  const follows = held || isHeld(post) ? [following(post, moment)] : [];
  const effects = [noted(post, STEPS[action], moment, why), ...follows, ...told(roll, post, action, moment)];
  const from = action === 'name' ? null : post.state;
  return withEvent({ ...roll, posts, actsAt: nextTurn(posts) }, moment, {
    action,
    by,
    from,
    to: state,
    why,
    kept: EVENTS_KEPT,
    effects,
  });
}

const nextTurn = (posts: readonly Post[]): number | null => {
  const due = posts.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  return due.length > 0 ? Math.min(...due) : null;
};

/** What a post is takes each step once. */
const causeOf = ({ id }: Post, what: string): string => `post-${id}-${what}`;

const following = (post: Post, { requestId }: Moment): Effect => ({
  kind: 'follow-staff',
  cause: causeOf(post, requestId),
  to: post.memberId,
});

const noted = (post: Post, what: RoleStep, { actor, now }: Moment, why: string | null = null): Effect => ({
  kind: 'note-role',
  cause: causeOf(post, what),
  ...{ role: 'staff', what, memberId: post.memberId, name: post.name, where: '' },
  ...{ byId: actor.memberId, why, at: now },
});

/** Who is told of what; nobody of what was the own doing. */
function told(roll: StaffRoll, post: Post, action: PostAction, { actor }: Moment): Effect[] {
  const { memberId: named, byId } = post;
  const others = staffOn(roll).map(({ memberId }) => memberId);
  const besides = (whom: string | null) => others.filter((one) => one !== named && one !== whom);
  const whom: Readonly<Record<PostAction, readonly (readonly [NoticeKind, readonly (string | null)[]])[]>> = {
    name: [['staff-named', [named]]],
    join: [['staff-joined', [byId]]],
    agree: [['staff-to-confirm', besides(byId)]],
    decline: [['staff-naming-over', [byId]]],
    confirm: [
      ['staff-given', [named]],
      ['staff-joined', besides(null)],
    ],
    withdraw: [['staff-naming-over', [named]]],
    refuse: [['staff-naming-over', [named, byId]]],
    fall: [['staff-naming-over', [named, byId]]],
    dismiss: [
      ['staff-taken', [named]],
      ['staff-left', besides(null)],
    ],
  };
  return whom[action].flatMap(([about, people]) =>
    people.flatMap((to): Effect[] =>
      to === null || to === actor.memberId
        ? []
        : [{ kind: 'notify', cause: causeOf(post, STEPS[action]), to, about, noun: 'role', id: post.id }],
    ),
  );
}

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
