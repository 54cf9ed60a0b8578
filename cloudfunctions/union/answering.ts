import { no, yes } from '#domain/kernel/result';
import { againAt, tryAgainAt } from '#domain/kernel/tries';
import type { UnionContract } from '#domain/union/contract';
import { joinInvited as decideJoining } from '#domain/union/joining';
import type { SaidOfOneself } from '#domain/union/membership';
import { seal } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { guides } from '../store/guides';
import { decline, invitations } from '../store/invitations';
import { members } from '../store/members';
import { changeMembership, memberships } from '../store/memberships';
import { codeTries } from '../store/tries';
import { DRAWN_BY_LOT } from '../store/unit-of-work';
import { keyOf, seen } from './joining';
import { openPerson } from './open-person';

type Cases = UseCases<UnionContract>;

/** 应邀入会: whose number it is, and under which name the union has invited. Who guesses at the name is stopped. */
export const joinInvited: Cases['joinInvited'] = async ({ invitationId, name, work, edition }, context) => {
  const { actor, moment } = context;
  const [asked, member, tries, rights] = await Promise.all([
    invitations.withUnion(invitationId),
    members.findById(actor.memberId),
    codeTries.findById(actor.memberId),
    guides.current('rights'),
  ]);
  if (!asked?.union || !member || asked.invitation.phoneKey !== member.phoneKey) return no('NOT_FOUND');
  const { invitation, union } = asked;
  const again = againAt(tries?.wrong ?? [], moment);
  if (again !== null) return no('TOO_MANY_NAME_TRIES', tryAgainAt(again));
  if (invitations.idOf(union._id, member.phoneKey, name) !== invitationId) {
    await codeTries.count(actor.memberId, tries, moment);
    return no('NAME_NOT_INVITED', [{ path: 'name', problem: 'other' }]);
  }
  const { idNumber, phone } = openPerson(invitation.person);
  const said: SaidOfOneself = { name, idNumber, phone };
  const personKey = keyOf(member, name, idNumber);
  const application = { person: { sealed: seal(JSON.stringify(said)) }, personKey, work, edition };
  const changed = await changeMembership(
    actor.memberId,
    moment,
    async (known, _, round) =>
      // In the first round the index tells, of the person as of the number on the card, which is drawn anew.
      round > 1 && known?.personKey !== personKey && (await memberships.isHeld('personKey', personKey))
        ? no('PERSON_HAS_ONE')
        : decideJoining(
            known,
            { invitation, union, edition: rights.edition },
            application,
            moment.newCode(),
            moment,
          ),
    DRAWN_BY_LOT,
  );
  return seen(changed, context);
};

export const declineInvitation: Cases['declineInvitation'] = async ({ invitationId }, { actor, moment }) => {
  const said = await decline(invitationId, actor.memberId, moment.now);
  return said.ok ? yes({ done: true }) : said;
};
