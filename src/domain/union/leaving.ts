import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import type { Membership } from './membership';
import { type Around, unionIn } from './membership-party';
import { allowed, type StepRefusal, step, tellOfficers } from './membership-step';

/** 撤回、退会 */
export function end(
  membership: Membership,
  action: 'withdraw' | 'leave',
  around: Around,
  why: string | null,
  moment: Moment,
): Decision<Membership, StepRefusal> {
  const may = allowed(membership, action, around, moment);
  if (!may.ok) return may;
  const union = unionIn(around, membership.unionId);
  const after = { ...membership, toUnionId: null, why };
  return change(
    step(after, action, may.value, moment, (cause) =>
      action === 'leave' && union ? tellOfficers(union, membership._id, 'union-left', cause) : [],
    ),
  );
}
