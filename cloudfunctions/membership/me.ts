import type { Moment } from '#domain/kernel/actor';
import { type Decision, sentBefore } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import { agree, hasAgreed } from '#domain/membership/consent';
import type { MembershipContract } from '#domain/membership/contract';
import * as decide from '#domain/membership/decide';
import type { District } from '#domain/membership/district';
import { hasConfirmedPhone, type Identity, type Member } from '#domain/membership/member';
import { SHOWN_CODE_LASTS } from '#domain/membership/shown-code';
import { meView, VISITOR } from '#domain/membership/view';
import { OPEN_LIMITS } from '#domain/open-limits';
import { fingerprint, open, seal, sealHome } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { phoneNumber } from '../runtime/wechat-world';
import { districts } from '../store/districts';
import { guides } from '../store/guides';
import { homeKey } from '../store/homes';
import { identities } from '../store/identities';
import { giveBack } from '../store/leaving';
import { members, shownCodeKey, shownCodeOf } from '../store/members';
import { changeNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { fullFor, personWithMeasures } from '../store/people';
import { unitOfWork } from '../store/unit-of-work';

type Cases = UseCases<MembershipContract>;

export const me: Cases['me'] = async (_, { identity }) => {
  const member = identity && (await members.findById(identity.memberId));
  return yes(member && hasAgreed(member) ? meView(member, identity.roles, open) : VISITOR);
};

export const limits: Cases['limits'] = async (_, { actor, moment }) => {
  const person = await personWithMeasures(actor.memberId, OPEN_LIMITS);
  return yes({ full: fullFor(person, moment.now), feeFirst: person.feeFirst });
};

/**
 * The first consent makes a member. Entering again, or twice at once, finds the one that is there; who took the consent back gets
 * back what was put away.
 */
export const enter: Cases['enter'] = async ({ agreed }, { openid, moment, ...caller }) => {
  if (!openid) return no('NO_IDENTITY');
  const { edition } = await guides.current('privacy');
  if (agreed !== edition) return no('GUIDE_CHANGED');
  const again = caller.identity && (await enterAgain(caller.identity, edition, moment));
  if (again && (again.ok || again.refusal.code !== 'NO_IDENTITY')) return again;
  const { identity, member } = decide.enter(openid, edition, moment);
  const entered = await unitOfWork<Identity, never>(async (round) => {
    const known = round > 1 ? await identities.findByOpenid(openid) : null;
    if (known) return { ...yes(known), changes: [] };
    return {
      ...yes(identity),
      changes: [
        { collection: 'identities', before: null, after: identity },
        { collection: 'members', before: null, after: member },
      ],
    };
  });
  if (!entered.ok) return entered;
  return entered.value === identity
    ? yes(meView(member, identity.roles, open))
    : enterAgain(entered.value, edition, moment);
};

async function enterAgain({ memberId: id, roles }: Identity, edition: number, moment: Moment) {
  const changed = await changeNoun<Member, never>({
    noun: 'member',
    id,
    moment,
    decide: (member) => agree(member, edition, moment),
  });
  if (!changed.ok) return no(changed.refusal.code === 'BUSY' ? 'BUSY' : 'NO_IDENTITY');
  await carryOutNow('member', changed.value, 'give-back', ({ to }) => giveBack(to));
  const returned = roles.length > 0 ? changed.value : await members.findById(id);
  return yes(meView(returned ?? changed.value, roles.length > 0 ? roles : ['resident'], open));
}

export const editProfile: Cases['editProfile'] = (profile, context) =>
  changeMember(context, (member) => decide.editProfile(member, profile, context.moment));

export const setPhone: Cases['setPhone'] = async ({ code }, context) => {
  const phone = await phoneNumber(code);
  if (!phone) return alreadySet(context);
  return changeMember(context, (member) =>
    decide.setPhone(member, seal(phone), fingerprint(phone), context.moment),
  );
};

export const typePhone: Cases['typePhone'] = ({ phone }, context) =>
  changeMember(context, (member) =>
    decide.typePhone(member, seal(phone), fingerprint(phone), context.moment),
  );

/** WeChat honours a code once: a retry of what has been done is told so, anything else has no number. */
async function alreadySet({ actor, identity, moment }: Context) {
  const member = await members.findById(actor.memberId);
  if (!member || sentBefore(member, moment) !== 'same') {
    return no('PHONE_NOT_GIVEN', [{ path: 'code', problem: 'unknown to WeChat' }]);
  }
  return yes(meView(member, identity?.roles ?? [], open));
}

/** 身份码. Asked again, it is the one that is shown still. */
export const showCode: Cases['showCode'] = async (_, { actor, moment }) => {
  const { memberId: id } = actor;
  const until = moment.now + SHOWN_CODE_LASTS;
  const fresh = { key: shownCodeKey(shownCodeOf(id, until)), until };
  const changed = await changeNoun({
    noun: 'member',
    id,
    moment,
    decide: (member: Member) => decide.showCode(member, fresh, moment),
  });
  if (!changed.ok) return changed;
  const shown = changed.value.shownCode ?? fresh;
  return yes({ code: shownCodeOf(id, shown.until), until: shown.until, at: moment.now });
};

export const saveAddress: Cases['saveAddress'] = ({ id, street, community, phone, ...home }, context) => {
  const place = { street, community };
  return changeMember(
    context,
    (member, district: District) => {
      const number = phone ?? ownNumber(member);
      if (number === null) return no('OWN_PHONE_NEEDED', [{ path: 'phone', problem: 'required' }]);
      const contact = sealHome({ ...home, phone: number });
      const address = { id, ...place, contact, homeKey: homeKey(place, home) };
      return decide.saveAddress(member, address, district, context.moment);
    },
    districts.current,
  );
};

const ownNumber = (member: Member): string | null =>
  member.phone && hasConfirmedPhone(member) ? open.phone(member.phone) : null;

export const removeAddress: Cases['removeAddress'] = ({ id }, context) =>
  changeMember(context, (member) => decide.removeAddress(member, id, context.moment));

async function changeMember<Code extends string, Beside = undefined>(
  { actor, identity, moment }: Context,
  decideOn: (member: Member, beside: Beside) => Decision<Member, Code>,
  beside?: () => Promise<Beside>,
) {
  const id = actor.memberId;
  const changed = await changeNoun<Member, Code, Beside>({
    noun: 'member',
    id,
    moment,
    ...(beside ? { beside } : {}),
    decide: decideOn,
  });
  if (changed.ok) return yes(meView(changed.value, identity?.roles ?? [], open));
  return changed;
}
