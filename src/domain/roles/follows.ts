import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import type { NoticeKind } from '#domain/notices';
import type { RoleStep } from './owed';
import { type Post, type PostAction, type StaffRoll, staffOn } from './roll';

export const STEPS: Readonly<Record<PostAction, RoleStep>> = {
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

/** What a post is takes each step once. */
const causeOf = ({ id }: Post, what: string): string => `post-${id}-${what}`;

export const followStaff = (post: Post, { requestId }: Moment): Effect => ({
  kind: 'follow-staff',
  cause: causeOf(post, requestId),
  to: post.memberId,
});

export const noteStep = (
  post: Post,
  what: RoleStep,
  { actor, now }: Moment,
  why: string | null = null,
): Effect => ({
  kind: 'note-role',
  cause: causeOf(post, what),
  ...{ role: 'staff', what, memberId: post.memberId, name: post.name, where: '' },
  ...{ byId: actor.memberId, why, at: now },
});

/** Who is told of what; nobody of what was the own doing. */
export function tellOf(roll: StaffRoll, post: Post, action: PostAction, { actor }: Moment): Effect[] {
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
