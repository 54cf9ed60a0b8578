import type { Moment } from '#domain/kernel/actor';
import { withEvent } from '#domain/kernel/lifecycle';
import { followStaff, noteStep, STEPS, tellOf } from './follows';
import { isHeld, POST_TABLE, type Post, type PostAction, type PostParty, type StaffRoll } from './roll';

/** The roll's history is cut; its last changes are what a retry has to find. All of it is on record elsewhere. */
const EVENTS_KEPT = 50;

export function step(
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
  const follows = held || isHeld(post) ? [followStaff(post, moment)] : [];
  const effects = [
    noteStep(post, STEPS[action], moment, why),
    ...follows,
    ...tellOf(roll, post, action, moment),
  ];
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
