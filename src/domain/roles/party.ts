import { type Actor, CLOCK, type Moment } from '#domain/kernel/actor';
import { mayTake } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import {
  heldBy,
  POST_TABLE,
  type Post,
  type PostAction,
  type PostParty,
  type PostState,
  type StaffRoll,
} from './roll';

export type PostRefusal = 'NOT_FOUND' | 'NAMING_OVER' | 'ANOTHER_NEEDED';

/** How somebody stands to a post, as the roll says it: who was dismissed a moment ago is a stranger already. */
export function partyTo(roll: StaffRoll, post: Post, { memberId }: Pick<Actor, 'memberId'>): PostParty {
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

export const isOverdue = ({ dueAt }: Post, now: number): boolean => dueAt !== null && dueAt <= now;
