import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { causeOf, mayTake } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { partyTo } from './party';
import { step } from './step';
import { UNION_TABLE, type Union, type UnionParty, type UnionPost, type UnionState } from './union';

const OFFICERS_MAX = 30;

export interface GivenPost {
  readonly memberId: string;
  readonly name: string;
  readonly post: UnionPost;
  readonly why: string;
}
type PostRefusal = 'NOT_FOUND' | 'OWN_CASE' | 'UNION_CLOSED';

/** 任命: by staff, or by the chair of it or above; nobody gives himself anything. Given anew it is another post. */
export function givePost(
  union: Union,
  above: readonly Union[],
  { why, ...person }: GivenPost,
  moment: Moment,
): Decision<Union, PostRefusal | 'POST_THERE_ALREADY' | 'TOO_MANY_OFFICERS'> {
  const may = allowed(union, above, 'appoint', person.memberId, moment);
  if (!may.ok) return may;
  const known = union.officers.find(({ memberId }) => memberId === person.memberId);
  if (known?.post === person.post && known.name === person.name) return no('POST_THERE_ALREADY');
  const others = union.officers.filter((one) => one !== known);
  if (others.length >= OFFICERS_MAX) return no('TOO_MANY_OFFICERS');
  const officers = [...others, { ...person, since: moment.now }];
  return change(postStep({ ...union, officers }, 'appoint', may.value, { ...person, why }, moment));
}

/** 免去 */
export function takePost(
  union: Union,
  above: readonly Union[],
  { memberId, why }: Pick<GivenPost, 'memberId' | 'why'>,
  moment: Moment,
): Decision<Union, PostRefusal> {
  const may = allowed(union, above, 'dismiss', memberId, moment);
  if (!may.ok) return may;
  const known = union.officers.find((one) => one.memberId === memberId);
  if (!known) return no('NOT_FOUND');
  const officers = union.officers.filter((one) => one !== known);
  return change(postStep({ ...union, officers }, 'dismiss', may.value, { ...known, why }, moment));
}

/** What is asked of whom before who it is: the own post is nobody's own to give or take. */
function allowed(
  union: Union,
  above: readonly Union[],
  action: 'appoint' | 'dismiss',
  memberId: string,
  { actor }: Pick<Moment, 'actor'>,
) {
  const may = mayTake<UnionState, UnionParty>(UNION_TABLE[action], union.state, partyTo(union, above, actor));
  if (!may.ok) return no(may.refusal.code === 'NOT_NOW' ? 'UNION_CLOSED' : 'NOT_FOUND');
  return memberId === actor.memberId ? no('OWN_CASE') : may;
}

function postStep(
  after: Union,
  action: 'appoint' | 'dismiss',
  by: UnionParty,
  { memberId, name, post, why }: GivenPost,
  moment: Moment,
): Union {
  const given = action === 'appoint';
  const cause = causeOf('union', after);
  const effects: Effect[] = [
    {
      ...{ kind: 'note-role', cause, role: post === 'chairman' ? 'chairman' : 'union-officer' },
      ...{ what: given ? 'given' : 'taken', memberId, name, where: after.name },
      ...{ byId: moment.actor.memberId, why, at: moment.now },
    },
    {
      ...{ kind: 'notify', cause, to: memberId, about: given ? 'union-post-given' : 'union-post-taken' },
      ...{ noun: 'role', id: after._id },
    },
  ];
  return step(after, action, after.state, by, moment, { why, effects });
}
