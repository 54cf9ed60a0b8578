import { no, yes } from '#domain/kernel/result';
import { hasConfirmedPhone, type Member } from '#domain/membership/member';
import type { UnionContract } from '#domain/union/contract';
import { apply as decideApplication } from '#domain/union/joining';
import { end } from '#domain/union/leaving';
import { isMember, type Membership, type SaidOfOneself } from '#domain/union/membership';
import type { Around } from '#domain/union/membership-party';
import * as moving from '#domain/union/moving';
import { ownInvitations, ownView } from '#domain/union/view';
import { fingerprint, open, seal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { guides } from '../store/guides';
import { invitations } from '../store/invitations';
import { members } from '../store/members';
import { changeMembership, memberships, numberedPerson } from '../store/memberships';
import type { Changed } from '../store/nouns';
import { unions } from '../store/unions';
import { openPerson } from './open-person';

type Cases = UseCases<UnionContract>;

export const mine: Cases['mine'] = async (_, { actor, moment }) => {
  const { memberId } = actor;
  const [{ membership, around }, posts, asked] = await Promise.all([
    memberships.around(memberId),
    unions.ofOfficer(memberId),
    invitations.ofHolder(memberId),
  ]);
  return yes({
    membership: membership && ownView(membership, around, openPerson, actor),
    invitations:
      membership && isMember(membership)
        ? []
        : ownInvitations(asked.invitations, asked.unions, openPerson, moment.now),
    serves: posts.flatMap(({ _id: unionId, name, officers }) =>
      officers.filter((one) => one.memberId === memberId).map(({ post }) => ({ unionId, name, post })),
    ),
  });
};

/** 申请入会. One person has one: whoever has another account already is refused by the number, or by phone and name. */
export const apply: Cases['apply'] = async ({ unionId, name, idNumber, work, edition }, context) => {
  const { actor, moment } = context;
  const [union, member, rights] = await Promise.all([
    unions.findById(unionId),
    members.findById(actor.memberId),
    guides.current('rights'),
  ]);
  if (!union) return no('UNION_NOT_FOUND', [{ path: 'unionId', problem: 'unknown' }]);
  if (!member) return no('NOT_FOUND');
  if (idNumber === '' && !hasConfirmedPhone(member)) return no('PHONE_TO_CONFIRM');
  const personKey = keyOf(member, name, idNumber);
  const said: SaidOfOneself = { name, idNumber, phone: member.phone ? open.phone(member.phone) : '' };
  const application = { person: { sealed: seal(JSON.stringify(said)) }, personKey, work, edition };
  const changed = await changeMembership(
    actor.memberId,
    moment,
    async (known, _, round) =>
      // In the first round the index tells; a new one that was beaten cannot know by what.
      round > 1 && known?.personKey !== personKey && (await memberships.isHeld('personKey', personKey))
        ? no('PERSON_HAS_ONE')
        : decideApplication(known, { union, edition: rights.edition }, application, moment),
    'PERSON_HAS_ONE',
  );
  return seen(changed, context);
};

export const keyOf = ({ phoneKey }: Member, name: string, idNumber: string): string =>
  idNumber === '' ? fingerprint(`person ${phoneKey} ${name.replace(/\s/g, '')}`) : numberedPerson(idNumber);

export const withdraw: Cases['withdraw'] = (_, context) =>
  own(context, (known, around) => end(known, 'withdraw', around, null, context.moment));

export const leave: Cases['leave'] = ({ why }, context) =>
  own(context, (known, around) => end(known, 'leave', around, why, context.moment));

export const callOff: Cases['callOff'] = (_, context) =>
  own(context, (known, around) => moving.stay(known, 'callOff', around, null, context.moment));

export const askTransfer: Cases['askTransfer'] = async ({ unionId }, context) => {
  const to = await unions.findById(unionId);
  if (!to) return no('UNION_NOT_FOUND', [{ path: 'unionId', problem: 'unknown' }]);
  return own(context, (known, around) => moving.askTransfer(known, to, around, context.moment));
};

type OwnDecision<Code extends string> = (
  known: Membership,
  around: Around,
) => ReturnType<typeof moving.askTransfer> extends infer D ? Extract<D, { ok: true }> | No<Code> : never;
type No<Code extends string> = { readonly ok: false; readonly refusal: { readonly code: Code } };

async function own<Code extends string>(context: Context, decideOn: OwnDecision<Code>) {
  const { memberId } = context.actor;
  const changed = await changeMembership<Code | 'NOT_FOUND'>(
    memberId,
    context.moment,
    (known, around) => (known ? decideOn(known, around) : no('NOT_FOUND')),
    'NOT_FOUND',
  );
  return seen(changed, context);
}

/** As it stands now: a union that admits at once has done so by now. */
export async function seen<Code extends string>(changed: Changed<Membership, Code>, { actor }: Context) {
  if (!changed.ok) return changed;
  const { membership, around } = await memberships.around(actor.memberId);
  return { ...changed, value: ownView(membership ?? changed.value, around, openPerson, actor) };
}
