import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { allowed, type PostRefusal } from './party';
import { isOpen, type StaffRoll } from './roll';
import { step } from './step';

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
