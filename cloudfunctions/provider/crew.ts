import * as decide from '#domain/firm/crew';
import type { Provider } from '#domain/firm/firm';
import * as joining from '#domain/firm/joining';
import { invitationFor, type Joining } from '#domain/firm/joining';
import * as papers from '#domain/firm/papers';
import { isIdNumber } from '#domain/kernel/identity-numbers';
import { no } from '#domain/kernel/result';
import { againAt, tryAgainAt } from '#domain/kernel/tries';
import type { Identity } from '#domain/membership/member';
import type { ProviderContract } from '#domain/provider-contract';
import { IN_HAND } from '#domain/repair/order-states';
import { fingerprint, seal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { barred } from '../store/barred';
import { followFirm } from '../store/capacities';
import { identities } from '../store/identities';
import { members } from '../store/members';
import { changeNoun } from '../store/nouns';
import { orders } from '../store/orders';
import { carryOutNow } from '../store/owed';
import { providers } from '../store/providers';
import { codeTries } from '../store/tries';
import { isOfFirm, shownToManager, shownToStaff } from './firm';

type Cases = UseCases<ProviderContract>;

export const invite: Cases['invite'] = async ({ name, phone }, { actor, moment }) => {
  const whom = { name, phone: seal(phone), phoneKey: fingerprint(phone) };
  const changed = await changeNoun({
    noun: 'provider',
    id: actor.providerId ?? 'none',
    moment,
    decide: (provider: Provider) => joining.invite(provider, whom, moment),
  });
  return changed.ok ? { ...changed, value: await shownToManager(changed.value, moment.now) } : changed;
};

/** 加入: by the own phone number, which WeChat vouches for, and the code that the manager passed on. */
export const join: Cases['join'] = async ({ code, name, idNumber, photo, papers }, context) => {
  const { moment, actor } = context;
  if (!isIdNumber(idNumber)) return no('ID_NUMBER_WRONG', [{ path: 'idNumber', problem: 'checksum' }]);
  const idKey = fingerprint(idNumber);
  const [tries, member, invited, isBarred] = await Promise.all([
    codeTries.findById(actor.memberId),
    members.findById(actor.memberId),
    providers.withInvitation(code),
    barred.holds(idKey),
  ]);
  if (!member?.phone) return no('OWN_PHONE_NEEDED');
  const again = againAt(tries?.wrong ?? [], moment);
  if (again !== null) return no('TOO_MANY_TRIES', tryAgainAt(again));
  const { phone, phoneKey } = member;
  const person = { code, phoneKey, phone, name, photo, idNumber: seal(idNumber), idKey, papers };
  const firm = invited.find((one) => invitedBy(one, person, context));
  if (!firm) {
    await codeTries.count(actor.memberId, tries, moment);
    return no('INVITATION_NOT_VALID', [{ path: 'code', problem: 'not valid' }]);
  }
  const changed = await changeNoun<Provider, 'INVITATION_NOT_VALID' | 'ALREADY_IN_A_FIRM' | 'BARRED'>({
    noun: 'provider',
    id: firm._id,
    moment,
    asRead: firm,
    decide: async (provider, _, round) => {
      const identity = round === 1 ? context.identity : await identities.findByMember(actor.memberId);
      const known = { inAFirm: inAnotherFirm(identity, provider), barred: isBarred };
      return joining.join(provider, person, known, moment);
    },
  });
  if (!changed.ok) return changed;
  await carryOutNow('provider', changed.value, 'follow-firm', followFirm);
  const worker = changed.value.workers.find((one) => one.memberId === actor.memberId && !one.left);
  return { ...changed, value: { firmName: changed.value.name, badgeNo: worker?.badgeNo ?? '' } };
};

/** A retry finds the invitation used by the very request that it is. */
const invitedBy = (provider: Provider, { code, phoneKey }: Joining, { moment }: Context): boolean =>
  invitationFor(provider, code, phoneKey, moment.now) !== undefined ||
  provider.events.some((e) => e.requestId === moment.requestId && e.memberId === moment.actor.memberId);

/** A manager may be a worker of the own firm; nobody works for two. */
const inAnotherFirm = (identity: Identity | null, provider: Provider): boolean =>
  identity?.providerId != null && (identity.providerId !== provider._id || identity.roles.includes('worker'));

export const admit: Cases['admit'] = async ({ providerId, ...admission }, context) => {
  const { moment } = context;
  const changed = await changeNoun<Provider, decide.CrewRefusal | 'REASON_MISSING' | 'TRAINING_DAY_WRONG'>({
    noun: 'provider',
    id: providerId,
    moment,
    decide: async (provider) => {
      const elsewhere = admission.right && (await isElsewhere(provider, admission.workerId));
      const known = { ownCase: isOfFirm(provider, context), elsewhere };
      return decide.admit(provider, admission, known, moment);
    },
  });
  if (!changed.ok) return changed;
  await carryOutNow('provider', changed.value, 'follow-firm', followFirm);
  return { ...changed, value: await shownToStaff(changed.value, moment.now) };
};

/** The firm says that he is one of its people; does he himself, too? */
async function isElsewhere(provider: Provider, workerId: string): Promise<boolean> {
  const worker = provider.workers.find((one) => one.workerId === workerId);
  // Who was admitted is looked at no more.
  const identity = worker?.approvedAt === null && (await identities.findByMember(worker.memberId));
  return identity ? identity.providerId !== provider._id : false;
}

export const train: Cases['train'] = async ({ providerId, ...training }, context) => {
  const { moment } = context;
  const changed = await changeNoun({
    noun: 'provider',
    id: providerId,
    moment,
    decide: (provider: Provider) =>
      decide.train(provider, training, { ownCase: isOfFirm(provider, context) }, moment),
  });
  return changed.ok ? { ...changed, value: await shownToStaff(changed.value, moment.now) } : changed;
};

export const leave: Cases['leave'] = async ({ providerId, workerId }, { actor, moment }) => {
  const own = workerId === null ? inHandOf(actor.memberId) : null;
  const changed = await changeNoun<Provider, decide.CrewRefusal | 'ORDERS_IN_HAND'>({
    noun: 'provider',
    id: providerId,
    moment,
    decide: async (provider, _, round) => {
      const leaving = provider.workers.find(
        (one) =>
          !one.left && (workerId === null ? one.memberId === actor.memberId : one.workerId === workerId),
      );
      if (!leaving) return no('NOT_FOUND');
      const ordersInHand = await ((round === 1 && own) || inHandOf(leaving.memberId));
      return decide.leave(provider, leaving.workerId, { ordersInHand }, moment);
    },
  });
  if (!changed.ok) return changed;
  await carryOutNow('provider', changed.value, 'follow-firm', followFirm);
  return { ...changed, value: { done: true } };
};

const inHandOf = async (memberId: string): Promise<boolean> =>
  (await orders.ofWorkerInStates(memberId, IN_HAND)).length > 0;

const staffIds = async () => ({ staffIds: (await identities.staff()).map(({ memberId }) => memberId) });

export const handIn: Cases['handIn'] = async (wish, { actor, moment }) => {
  const changed = await changeNoun({
    noun: 'provider',
    id: actor.providerId ?? 'none',
    moment,
    beside: staffIds,
    decide: (provider: Provider, known) => papers.handIn(provider, wish, known, moment),
  });
  return changed.ok ? { ...changed, value: { done: true } } : changed;
};

export const checkPaper: Cases['checkPaper'] = async ({ providerId, ...verdict }, context) => {
  const { moment } = context;
  const changed = await changeNoun({
    noun: 'provider',
    id: providerId,
    moment,
    decide: (provider: Provider) =>
      papers.checkPaper(provider, verdict, { ownCase: isOfFirm(provider, context) }, moment),
  });
  return changed.ok ? { ...changed, value: await shownToStaff(changed.value, moment.now) } : changed;
};
