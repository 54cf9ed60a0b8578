import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { mayTake } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { partyTo } from './party';
import { step } from './step';
import { UNION_TABLE, type Union, type UnionParty, type UnionService, type UnionState } from './union';

/** 会员服务, as a whole list. */
export function offer(
  union: Union,
  above: readonly Union[],
  services: readonly UnionService[],
  moment: Moment,
): Decision<Union, 'NOT_FOUND' | 'UNION_CLOSED'> {
  const party = partyTo(union, above, moment.actor);
  const may = mayTake<UnionState, UnionParty>(UNION_TABLE.offer, union.state, party);
  if (!may.ok) return no(may.refusal.code === 'NOT_NOW' ? 'UNION_CLOSED' : 'NOT_FOUND');
  return change(step({ ...union, services }, 'offer', union.state, may.value, moment));
}
