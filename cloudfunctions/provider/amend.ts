import * as decide from '#domain/firm/amendments';
import type { Provider, Representative } from '#domain/firm/firm';
import type { InputOf } from '#domain/kernel/contract';
import { isIdNumber } from '#domain/kernel/identity-numbers';
import { no } from '#domain/kernel/result';
import { type District, isStreet } from '#domain/membership/district';
import type { Member } from '#domain/membership/member';
import type { ProviderContract } from '#domain/provider-contract';
import { fingerprint, seal } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { wordsAllowed } from '../runtime/wechat-world';
import { complaints } from '../store/complaints';
import { districts } from '../store/districts';
import { identities } from '../store/identities';
import { members } from '../store/members';
import { changeNoun } from '../store/nouns';
import { isOfFirm, shownToManager, shownToStaff } from './firm';
import { knownOfRepresentative } from './representing';

type Cases = UseCases<ProviderContract>;
type Wished = InputOf<ProviderContract, 'amend'>['change'];

export const amend: Cases['amend'] = async ({ change }, { actor, moment, openid }) => {
  if (openid && !(await wordsAllowed(wordsOf(change), openid))) {
    return no('WORDS_NOT_ALLOWED', [{ path: 'change.words', problem: 'not allowed' }]);
  }
  if (change.item === 'representative' && !isIdNumber(change.idNumber)) {
    return no('ID_NUMBER_WRONG', [{ path: 'change.idNumber', problem: 'checksum' }]);
  }
  const wish = wishOf(change);
  const changed = await changeNoun({
    noun: 'provider',
    id: actor.providerId ?? 'none',
    moment,
    beside: async () => {
      const [staff, district, represents] = await Promise.all([
        identities.staff(),
        change.item === 'streets' ? districts.current() : null,
        wish.item === 'representative' ? knownOf(wish.representative, actor.providerId ?? 'none') : null,
      ]);
      const staffIds = staff.map(({ memberId }) => memberId);
      return { staffIds, district, ...(represents && { represents }) };
    },
    decide: (provider: Provider, { district, ...known }) =>
      isServed(change, provider, district) ? decide.amend(provider, wish, known, moment) : NOT_SERVED,
  });
  return changed.ok ? { ...changed, value: await shownToManager(changed.value, moment.now) } : changed;
};

const NOT_SERVED = no('PLACE_UNKNOWN', [{ path: 'change.list', problem: 'not served' }]);

/** A street that was closed meanwhile may stay in the firm's area. */
const isServed = (change: Wished, { streets }: Provider, district: District | null): boolean =>
  district === null ||
  change.item !== 'streets' ||
  change.list.every((street) => streets.includes(street) || isStreet(district, street));

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
  if (change.item === 'representative') {
    const { item, name, idNumber } = change;
    return { item, representative: { name, idNumber: seal(idNumber), idKey: fingerprint(idNumber) } };
  }
  if (change.item !== 'contact') return change;
  const { item, name, phone } = change;
  return { item, contact: { name, phone: seal(phone), phoneKey: fingerprint(phone) } };
}

async function knownOf(
  { idKey }: Pick<Representative, 'idKey'>,
  firmId: string,
): Promise<decide.KnownOfChange> {
  const [known, open] = await Promise.all([knownOfRepresentative(idKey, firmId), complaints.openOf(firmId)]);
  return { ...known, caseOpen: open.length > 0 };
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
    decide: async (provider: Provider, member) => {
      const ownCase = isOfFirm(provider, context) || isReachedThere(provider, member);
      const proposed = provider.amendments.find(({ id }) => id === verdict.amendmentId)?.proposal;
      const represents =
        proposed?.item === 'representative'
          ? { represents: await knownOf(proposed.representative, providerId) }
          : {};
      return decide.checkAmendment(provider, verdict, { ownCase, ...represents }, moment);
    },
  });
  return changed.ok ? { ...changed, value: await shownToStaff(changed.value, moment.now) } : changed;
};

/** Whoever answers the firm's telephone is of the firm, also where no role says so. */
const isReachedThere = ({ contact }: Provider, member: Member | null): boolean =>
  contact !== null && member?.phone != null && member.phoneKey === contact.phoneKey;
