import type { InputOf } from '#domain/kernel/contract';
import { no } from '#domain/kernel/result';
import type { Member } from '#domain/membership/member';
import { isStreet } from '#domain/membership/places';
import * as decide from '#domain/provider/amend';
import type { ProviderContract } from '#domain/provider/contract';
import type { Provider } from '#domain/provider/provider';
import { fingerprint, seal } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { wordsAllowed } from '../runtime/wechat-world';
import { identities } from '../store/identities';
import { members } from '../store/members';
import { changeNoun } from '../store/nouns';
import { isOfFirm, shownToManager, shownToStaff } from './firm';

type Cases = UseCases<ProviderContract>;
type Wished = InputOf<ProviderContract, 'amend'>['change'];

export const amend: Cases['amend'] = async ({ change }, { actor, moment, openid }) => {
  if (change.item === 'streets' && change.list.some((street) => !isStreet(street))) {
    return no('PLACE_UNKNOWN', [{ path: 'change.list', problem: 'not served' }]);
  }
  if (openid && !(await wordsAllowed(wordsOf(change), openid))) {
    return no('WORDS_NOT_ALLOWED', [{ path: 'change.words', problem: 'not allowed' }]);
  }
  const wish = wishOf(change);
  const changed = await changeNoun({
    noun: 'provider',
    id: actor.providerId ?? 'none',
    moment,
    beside: () => identities.staff().then((all) => ({ staffIds: all.map(({ memberId }) => memberId) })),
    decide: (provider: Provider, known) => decide.amend(provider, wish, known, moment),
  });
  return changed.ok ? { ...changed, value: await shownToManager(changed.value, moment.now) } : changed;
};

/** What residents will read of it. */
function wordsOf(change: Wished): string {
  if ('words' in change) return change.words;
  return change.item === 'video' ? change.title : '';
}

function wishOf(change: Wished): decide.AmendWish {
  if (change.item === 'video') {
    const { item, ...video } = change;
    return { item, video };
  }
  if (change.item !== 'contact') return change;
  const { item, name, phone } = change;
  return { item, contact: { name, phone: seal(phone), phoneKey: fingerprint(phone) } };
}

export const takeBack: Cases['takeBack'] = async ({ amendmentId }, { actor, moment }) => {
  const changed = await changeNoun({
    noun: 'provider',
    id: actor.providerId ?? 'none',
    moment,
    decide: (provider: Provider) => decide.takeBack(provider, amendmentId, moment),
  });
  return changed.ok ? { ...changed, value: await shownToManager(changed.value, moment.now) } : changed;
};

export const checkAmendment: Cases['checkAmendment'] = async ({ providerId, ...verdict }, context) => {
  const { actor, moment } = context;
  const changed = await changeNoun({
    noun: 'provider',
    id: providerId,
    moment,
    beside: () => members.findById(actor.memberId),
    decide: (provider: Provider, member) => {
      const ownCase = isOfFirm(provider, context) || isReachedThere(provider, member);
      return decide.checkAmendment(provider, verdict, { ownCase }, moment);
    },
  });
  return changed.ok ? { ...changed, value: await shownToStaff(changed.value, moment.now) } : changed;
};

/** Whoever answers the firm's telephone is of the firm, also where no role says so. */
const isReachedThere = ({ contact }: Provider, member: Member | null): boolean =>
  contact !== null && member?.phone != null && member.phoneKey === contact.phoneKey;
