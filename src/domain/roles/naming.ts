import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { blank, type Somebody } from './beginning';
import { allowed, isOverdue, type PostRefusal, partyTo } from './party';
import { heldBy, isHeld, isOpen, NAMED_MAX, type Post, STAFF_MAX, type StaffRoll, staffOn } from './roll';
import { step } from './step';

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

/** Nobody answered in time. */
export function fall(roll: StaffRoll, moment: Moment): Decision<StaffRoll, 'NAMING_OVER'> {
  const over = roll.posts.filter((post) => isOpen(post) && isOverdue(post, moment.now));
  if (over.length === 0) return no('NAMING_OVER');
  return change(over.reduce((after, post) => step(after, post, 'fall', 'clock', moment, null), roll));
}

const openPost = (roll: StaffRoll, postId: string): Post | undefined =>
  roll.posts.find((post) => post.id === postId && isOpen(post));
