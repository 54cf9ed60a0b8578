import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import { withCard } from './card';
import { canJoinBy, type Invitation } from './invitation';
import {
  APPLICATIONS_A_DAY,
  blank,
  isMember,
  type JoiningPerson,
  type Membership,
  type Work,
} from './membership';
import { type Around, unionIn } from './membership-party';
import { allowed, type StepRefusal, step, tellMember, tellOfficers } from './membership-step';
import type { Union } from './union';

export interface Application {
  readonly person: JoiningPerson;
  readonly personKey: string;
  readonly work: Work;
  /** Which edition of rights and duties was accepted. */
  readonly edition: number;
}

/** The union, and which edition of rights and duties holds today. */
interface Sought {
  readonly union: Union;
  readonly edition: number;
}

type ApplyRefusal =
  | 'UNION_CLOSED'
  | 'RIGHTS_CHANGED'
  | 'MEMBER_ALREADY'
  | 'APPLIED_ALREADY'
  | 'TOO_MANY_JOINING';

/** 申请入会, the first time or once more; a union that admits at once is tellMember by the clock to do so. */
export function apply(
  before: Membership | null,
  { union, edition }: Sought,
  application: Application,
  moment: Moment,
): Decision<Membership, ApplyRefusal> {
  const known = before ?? blank(moment.actor.memberId);
  if (isMember(known)) return no('MEMBER_ALREADY');
  if (known.state === 'applied') return no('APPLIED_ALREADY');
  if (union.state === 'closed') return no('UNION_CLOSED');
  if (application.edition !== edition) return no('RIGHTS_CHANGED');
  const today = known.events.filter(
    ({ action, at }) => action === 'apply' && dayOf(at) === dayOf(moment.now),
  );
  if (today.length >= APPLICATIONS_A_DAY) return no('TOO_MANY_JOINING');
  const after = asking(known, union, application, moment);
  return change(
    step(after, 'apply', 'member', moment, (cause) =>
      union.admits === 'at-once'
        ? [{ kind: 'admit-at-once', cause, to: known._id }]
        : tellOfficers(union, known._id, 'union-applied', cause),
    ),
  );
}

const asking = (
  known: Membership,
  { _id: unionId }: Union,
  { edition, ...application }: Application,
  { now }: Moment,
): Membership => ({
  ...known,
  ...application,
  ...{ unionId, toUnionId: null, accepted: { edition, at: now }, appliedAt: now, why: null },
});

/** 应邀入会: who was invited is admitted by saying yes. */
export function joinInvited(
  before: Membership | null,
  { invitation, union, edition }: Sought & { readonly invitation: Invitation },
  application: Application,
  digits: string,
  moment: Moment,
): Decision<Membership, Exclude<ApplyRefusal, 'APPLIED_ALREADY' | 'TOO_MANY_JOINING'> | 'INVITATION_OVER'> {
  const known = before ?? blank(moment.actor.memberId);
  if (isMember(known)) return no('MEMBER_ALREADY');
  if (!canJoinBy(invitation, moment.now)) return no('INVITATION_OVER');
  if (union.state === 'closed') return no('UNION_CLOSED');
  if (application.edition !== edition) return no('RIGHTS_CHANGED');
  const asked = asking(known, union, application, moment);
  const follows = (cause: string, to: string) =>
    [{ kind: 'follow-invitation', cause, to, invitationId: invitation._id }] as const;
  return change(step(withCard(asked, union, digits, moment), 'join', 'member', moment, follows));
}

/** 同意入会: with a number of that union, which is on no other card. */
export function admit(
  membership: Membership,
  around: Around,
  digits: string,
  moment: Moment,
): Decision<Membership, StepRefusal> {
  const may = allowed(membership, 'admit', around, moment);
  if (!may.ok) return may;
  const union = unionIn(around, membership.unionId);
  if (!union) return no('NOT_FOUND');
  return change(
    step(
      withCard(membership, union, digits, moment),
      'admit',
      may.value,
      moment,
      tellMember('union-admitted'),
    ),
  );
}

/** 退回补充、不同意: with a reason that the person reads. */
export function turnDown(
  membership: Membership,
  action: 'giveBack' | 'refuse',
  around: Around,
  why: string,
  moment: Moment,
): Decision<Membership, StepRefusal> {
  const may = allowed(membership, action, around, moment);
  if (!may.ok) return may;
  const about = action === 'refuse' ? 'union-refused' : 'union-returned';
  return change(step({ ...membership, why }, action, may.value, moment, tellMember(about)));
}
