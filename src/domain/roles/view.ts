import type { Moment } from '#domain/kernel/actor';
import type { PostView, RoleChangeView } from './contract';
import type { NoteRole } from './owed';
import { allowed } from './party';
import { isHeld, isOpen, type Post, type StaffRoll, staffOn } from './roll';

/** How people are called, by id; empty where somebody gave no name, null where it was nobody: the clock, or the console. */
export type Names = (memberId: string | null) => string | null;

const CAN = ['confirm', 'withdraw', 'refuse', 'dismiss'] as const;

export function postView(
  roll: StaffRoll,
  post: Post,
  nameOf: Names,
  moment: Pick<Moment, 'actor' | 'now'>,
): PostView {
  const { id, state, why, namedAt, heldAt, dueAt } = post;
  return {
    ...{ id, state, why, namedAt, heldAt, dueAt },
    name: post.name || (nameOf(post.memberId) ?? ''),
    byName: nameOf(post.byId),
    confirmedByName: nameOf(post.confirmedById),
    self: post.memberId === moment.actor.memberId,
    can: CAN.filter((action) => allowed(roll, post, action, moment).ok),
  };
}

/** What somebody is asked to become. */
export const offersTo = (roll: StaffRoll, memberId: string, nameOf: Names) =>
  roll.posts
    .filter((post) => isOpen(post) && post.memberId === memberId)
    .map(({ id, state, byId, why, dueAt }) => ({
      ...{ id, state, why, dueAt, byName: nameOf(byId) },
      needsSecond: staffOn(roll).length > 1,
    }));

export const heldAndNamed = ({ posts }: StaffRoll) => ({
  held: posts.filter(isHeld),
  named: posts.filter(isOpen),
});

type Recorded = Omit<NoteRole, 'kind' | 'cause'> & { readonly _id: string };
export const roleChangeView = (
  { _id: id, role, what, name, memberId, where, byId, why, at }: Recorded,
  nameOf: Names,
): RoleChangeView => ({
  ...{ id, role, what, where, why, at },
  name: name || (nameOf(memberId) ?? ''),
  // Whose own doing it was, is said by the step itself.
  byName: byId === memberId ? null : nameOf(byId),
});
