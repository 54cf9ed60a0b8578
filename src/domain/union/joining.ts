import type { Effect } from '#domain/effects';
import { type Actor, CLOCK, type Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { causeOf, mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import type { Row } from '#domain/kernel/transitions';
import type { NoticeKind } from '#domain/notices';
import {
  APPLICATIONS_A_DAY,
  isLiving,
  isMember,
  type JoiningPerson,
  MEMBERSHIP_TABLE,
  type MemberCard,
  type Membership,
  type MembershipAction,
  type MembershipParty,
  type MembershipState,
  nobodys,
  type Work,
} from './membership';
import { RIGHTS_VERSION } from './rights';
import { ROOT_ID, servesIn, type Union } from './union';

/** The unions that a membership is about, with all that stand above them. */
export interface Around {
  readonly unions: readonly Union[];
}

/** A membership's history is cut; its last changes are what a retry has to find. */
const EVENTS_KEPT = 50;

export const unionIn = ({ unions }: Around, id: string | null): Union | null =>
  unions.find(({ _id }) => _id === id) ?? null;

const aboveOf = ({ unions }: Around, { aboveIds }: Union): Union[] =>
  unions.filter(({ _id }) => aboveIds.includes(_id));

const serves = (around: Around, unionId: string | null, actor: Actor): boolean => {
  const union = unionIn(around, unionId);
  return union !== null && servesIn(union, aboveOf(around, union), actor);
};

/** How somebody stands to a membership; to the own one as its member and nothing else. */
export function partyTo(membership: Membership, around: Around, actor: Actor): MembershipParty {
  if (actor.memberId === CLOCK.memberId) return 'clock';
  if (actor.memberId === membership._id) return 'member';
  if (actor.roles.includes('staff')) return 'staff';
  if (serves(around, membership.toUnionId, actor)) return 'receiver';
  return serves(around, membership.unionId, actor) ? 'officer' : 'stranger';
}

type StepRefusal = 'NOT_FOUND' | 'MEMBERSHIP_CHANGED' | 'OWN_CASE';

/** What is somebody else's to decide about the own membership is said as such. */
export function allowed(
  membership: Membership,
  action: MembershipAction,
  around: Around,
  { actor }: Pick<Moment, 'actor'>,
): Result<MembershipParty, StepRefusal> {
  const row: Row<MembershipState, MembershipParty> = MEMBERSHIP_TABLE[action];
  const party = partyTo(membership, around, actor);
  const may = mayTake(row, membership.state, party);
  if (may.ok) return may;
  if (may.refusal.code === 'NOT_NOW') return no('MEMBERSHIP_CHANGED');
  return no(party === 'member' ? 'OWN_CASE' : 'NOT_FOUND');
}

export interface Application {
  readonly person: JoiningPerson;
  readonly personKey: string;
  readonly work: Work;
  /** Which words of rights and duties were accepted. */
  readonly version: string;
}

const blank = (memberId: string): Membership => ({
  ...newNoun(memberId),
  ...{ state: 'withdrawn', unionId: '', toUnionId: null, person: null, personKey: nobodys(memberId) },
  ...{ work: null, accepted: null, appliedAt: null, card: null, numberKey: nobodys(memberId), why: null },
});

type ApplyRefusal =
  | 'UNION_CLOSED'
  | 'RIGHTS_CHANGED'
  | 'MEMBER_ALREADY'
  | 'APPLIED_ALREADY'
  | 'TOO_MANY_JOINING';

/** 申请入会, the first time or once more; a union that admits at once is told by the clock to do so. */
export function apply(
  before: Membership | null,
  union: Union,
  { version, ...application }: Application,
  moment: Moment,
): Decision<Membership, ApplyRefusal> {
  const known = before ?? blank(moment.actor.memberId);
  if (isMember(known)) return no('MEMBER_ALREADY');
  if (known.state === 'applied') return no('APPLIED_ALREADY');
  if (union.state === 'closed') return no('UNION_CLOSED');
  if (version !== RIGHTS_VERSION) return no('RIGHTS_CHANGED');
  const today = known.events.filter(
    ({ action, at }) => action === 'apply' && dayOf(at) === dayOf(moment.now),
  );
  if (today.length >= APPLICATIONS_A_DAY) return no('TOO_MANY_JOINING');
  const after: Membership = {
    ...known,
    ...application,
    ...{ unionId: union._id, accepted: { version, at: moment.now }, appliedAt: moment.now, why: null },
  };
  return change(
    step(after, 'apply', 'member', moment, (cause) =>
      union.admits === 'at-once'
        ? [{ kind: 'admit-at-once', cause, to: known._id }]
        : toldOfficers(union, known._id, 'union-applied', cause),
    ),
  );
}

/** 撤回、退会 */
export function end(
  membership: Membership,
  action: 'withdraw' | 'leave',
  around: Around,
  why: string | null,
  moment: Moment,
): Decision<Membership, StepRefusal> {
  const may = allowed(membership, action, around, moment);
  if (!may.ok) return may;
  const union = unionIn(around, membership.unionId);
  const after = { ...membership, toUnionId: null, why };
  return change(
    step(after, action, may.value, moment, (cause) =>
      action === 'leave' && union ? toldOfficers(union, membership._id, 'union-left', cause) : [],
    ),
  );
}

/** 同意入会: with a number of that union, which is on no other card. */
export function admit(
  membership: Membership,
  around: Around,
  digits: string,
  moment: Moment,
): Decision<Membership, StepRefusal> {
  const may = allowed(membership, 'admit', around, moment);
  if (!may.ok) return may;
  const union = unionIn(around, membership.unionId);
  if (!union) return no('NOT_FOUND');
  return change(
    step(carded(membership, union, digits, moment), 'admit', may.value, moment, told('union-admitted')),
  );
}

/** Joined once, whatever union it was; a number of this one. */
function carded(membership: Membership, { code, _id }: Union, digits: string, moment: Moment): Membership {
  const number = `${code}-${digits}`;
  const again = membership.state === 'transferring' ? membership.card?.sinceOn : undefined;
  const card = {
    ...{ number, sinceOn: again ?? dayOf(moment.now) },
    ...{ recordedAt: moment.now, recordedBy: moment.actor.memberId },
  };
  return { ...membership, unionId: _id, toUnionId: null, card, numberKey: number, why: null };
}

/** 退回补充、不同意: with a reason that the person reads. */
export function turnDown(
  membership: Membership,
  action: 'giveBack' | 'refuse',
  around: Around,
  why: string,
  moment: Moment,
): Decision<Membership, StepRefusal> {
  const may = allowed(membership, action, around, moment);
  if (!may.ok) return may;
  const about = action === 'refuse' ? 'union-refused' : 'union-returned';
  return change(step({ ...membership, why }, action, may.value, moment, told(about)));
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

/** 申请转会 */
export function askTransfer(
  membership: Membership,
  to: Union,
  around: Around,
  moment: Moment,
): Decision<Membership, StepRefusal | 'UNION_CLOSED' | 'SAME_UNION'> {
  const may = allowed(membership, 'askTransfer', around, moment);
  if (!may.ok) return may;
  if (to.state === 'closed') return no('UNION_CLOSED');
  if (to._id === membership.unionId) return no('SAME_UNION');
  return change(
    step({ ...membership, toUnionId: to._id, why: null }, 'askTransfer', may.value, moment, (cause) =>
      toldOfficers(to, membership._id, 'union-transfer', cause),
    ),
  );
}

/** 不转了, by the member; 不接收, by the other union. */
export function stay(
  membership: Membership,
  action: 'callOff' | 'keep',
  around: Around,
  why: string | null,
  moment: Moment,
): Decision<Membership, StepRefusal> {
  const may = allowed(membership, action, around, moment);
  if (!may.ok) return may;
  const after = { ...membership, toUnionId: null, why };
  return change(step(after, action, may.value, moment, action === 'keep' ? told('union-kept') : undefined));
}

/** 接收转会 */
export function receive(
  membership: Membership,
  around: Around,
  digits: string,
  moment: Moment,
): Decision<Membership, StepRefusal> {
  const may = allowed(membership, 'receive', around, moment);
  if (!may.ok) return may;
  const union = unionIn(around, membership.toUnionId);
  if (!union) return no('NOT_FOUND');
  const after = carded(membership, union, digits, moment);
  return change(step(after, 'receive', may.value, moment, told('union-admitted')));
}

type Follows = (cause: string, memberId: string) => readonly Effect[];

const told =
  (about: NoticeKind): Follows =>
  (cause, to) => [{ kind: 'notify', cause, to, about, noun: 'membership', id: to }];

/** Whoever has a post there; where nobody has, staff. */
const toldOfficers = ({ officers }: Union, id: string, about: NoticeKind, cause: string): Effect[] => {
  const others = officers.filter(({ memberId }) => memberId !== id);
  if (others.length === 0) return [{ kind: 'tell-staff', cause, about, noun: 'membership', id }];
  return others.map(({ memberId: to }) => ({ kind: 'notify', cause, to, about, noun: 'membership', id }));
};

function step(
  membership: Membership,
  action: MembershipAction,
  by: MembershipParty,
  moment: Moment,
  follows: Follows = () => [],
): Membership {
  const state = MEMBERSHIP_TABLE[action].to;
  const { _id, card } = membership;
  const living = isLiving(state);
  const numberKey = isMember({ state }) && card ? card.number : nobodys(_id);
  const personKey = living ? membership.personKey : nobodys(_id);
  const after = { ...membership, state, numberKey, personKey };
  const cause = causeOf('membership', after);
  // The card follows wherever it was shown or will be.
  const shown: Effect[] =
    isMember(membership) || isMember(after) ? [{ kind: 'follow-card', cause, to: _id }] : [];
  const effects = [...shown, ...follows(cause, _id)];
  const { why } = membership;
  const from = membership.events.length === 0 ? null : membership.state;
  return withEvent(after, moment, { action, by, from, to: state, why, kept: EVENTS_KEPT, effects });
}

/** What the own account shows of it; null where somebody belongs to no union. */
export const memberOf = ({ state, card }: Pick<Membership, 'state' | 'card'>): MemberCard | null =>
  isMember({ state }) ? card : null;

/** Who was recorded by a number before there were memberships belongs to the union of the district. */
export const recordedBefore = (memberId: string, card: MemberCard): Membership => ({
  ...blank(memberId),
  ...{ state: 'admitted', unionId: ROOT_ID, card, numberKey: card.number },
});
