import { yes } from '#domain/kernel/result';
import type { MembershipContract } from '#domain/membership/contract';
import * as decide from '#domain/membership/decide';
import type { Member } from '#domain/membership/member';
import { fingerprint } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { members } from '../store/members';
import { changeNoun } from '../store/nouns';

type Cases = UseCases<MembershipContract>;

/** Several may have typed the same number: what each reads out from the own screen tells who stands there. */
export const waitingPhones: Cases['waitingPhones'] = async ({ phone }) => {
  const key = fingerprint(phone);
  const [waiting, holder] = await Promise.all([members.waitingFor(key), members.ofPhone(key)]);
  return yes({ waiting: waiting.flatMap(waitingRow), known: holder.kind !== 'none' });
};

const waitingRow = ({ _id, name, phoneWaiting }: Member) =>
  phoneWaiting ? [{ memberId: _id, name, code: phoneWaiting.code, typedAt: phoneWaiting.at }] : [];

export const confirmPhone: Cases['confirmPhone'] = async ({ memberId, phone, how }, { moment }) => {
  const key = fingerprint(phone);
  const changed = await changeNoun({
    noun: 'member',
    id: memberId,
    moment,
    decide: (member: Member) => decide.confirmPhone(member, { how, key }, moment),
  });
  return changed.ok ? yes({ done: true as const }) : changed;
};
