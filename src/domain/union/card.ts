import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import { blank, isMember, type MemberCard, type Membership } from './membership';
import { allowed, type StepRefusal, step } from './membership-step';
import { ROOT_ID, type Union } from './union';

/** Joined once, whatever union it was; a number of this one. */
export function withCard(
  membership: Membership,
  { code, _id }: Union,
  digits: string,
  moment: Moment,
): Membership {
  const number = `${code}-${digits}`;
  const again = membership.state === 'transferring' ? membership.card?.sinceOn : undefined;
  const card = {
    ...{ number, sinceOn: again ?? dayOf(moment.now) },
    ...{ recordedAt: moment.now, recordedBy: moment.actor.memberId },
  };
  return { ...membership, unionId: _id, toUnionId: null, card, numberKey: number, why: null };
}

export interface Recorded {
  readonly unionId: string;
  readonly number: string;
  readonly sinceOn: string;
}

/** 登记会员号, by staff who have seen the card; entered anew it is corrected. */
export function record(
  before: Membership | null,
  memberId: string,
  { unionId, number, sinceOn }: Recorded,
  moment: Moment,
): Decision<Membership, StepRefusal | 'DAY_TO_COME'> {
  if (memberId === moment.actor.memberId) return no('OWN_CASE', [{ path: 'phone', problem: 'own' }]);
  if (sinceOn > dayOf(moment.now)) return no('DAY_TO_COME', [{ path: 'sinceOn', problem: 'to come' }]);
  const known = before ?? blank(memberId);
  const may = allowed(known, 'record', { unions: [] }, moment);
  if (!may.ok) return may;
  const card = { number, sinceOn, recordedAt: moment.now, recordedBy: moment.actor.memberId };
  const after = { ...known, unionId, toUnionId: null, card, numberKey: number, why: null };
  return change(step(after, 'record', may.value, moment));
}

/** What the own account shows of it; null where somebody belongs to no union. */
export const memberOf = ({ state, card }: Pick<Membership, 'state' | 'card'>): MemberCard | null =>
  isMember({ state }) ? card : null;

/** Who was recorded by a number before there were memberships belongs to the union of the district. */
export const recordedBefore = (memberId: string, card: MemberCard): Membership => ({
  ...blank(memberId),
  ...{ state: 'admitted', unionId: ROOT_ID, card, numberKey: card.number },
});
