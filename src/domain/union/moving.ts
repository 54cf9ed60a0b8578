import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { withCard } from './card';
import type { Membership } from './membership';
import { type Around, unionIn } from './membership-party';
import { allowed, type StepRefusal, step, tellMember, tellOfficers } from './membership-step';
import type { Union } from './union';

/** 申请转会 */
export function askTransfer(
  membership: Membership,
  to: Union,
  around: Around,
  moment: Moment,
): Decision<Membership, StepRefusal | 'UNION_CLOSED' | 'SAME_UNION'> {
  const may = allowed(membership, 'askTransfer', around, moment);
  if (!may.ok) return may;
  if (to.state === 'closed') return no('UNION_CLOSED');
  if (to._id === membership.unionId) return no('SAME_UNION');
  return change(
    step({ ...membership, toUnionId: to._id, why: null }, 'askTransfer', may.value, moment, (cause) =>
      tellOfficers(to, membership._id, 'union-transfer', cause),
    ),
  );
}

/** 不转了, by the member; 不接收, by the other union. */
export function stay(
  membership: Membership,
  action: 'callOff' | 'keep',
  around: Around,
  why: string | null,
  moment: Moment,
): Decision<Membership, StepRefusal> {
  const may = allowed(membership, action, around, moment);
  if (!may.ok) return may;
  const after = { ...membership, toUnionId: null, why };
  return change(
    step(after, action, may.value, moment, action === 'keep' ? tellMember('union-kept') : undefined),
  );
}

/** 接收转会 */
export function receive(
  membership: Membership,
  around: Around,
  digits: string,
  moment: Moment,
): Decision<Membership, StepRefusal> {
  const may = allowed(membership, 'receive', around, moment);
  if (!may.ok) return may;
  const union = unionIn(around, membership.toUnionId);
  if (!union) return no('NOT_FOUND');
  const after = withCard(membership, union, digits, moment);
  return change(step(after, 'receive', may.value, moment, tellMember('union-admitted')));
}
