import type { Moment } from '#domain/kernel/actor';
import { sentBefore } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import type { MembershipContract } from '#domain/membership/contract';
import * as decide from '#domain/membership/decide';
import type { Member, UnionNumber } from '#domain/membership/member';
import { fingerprint } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import type { Change } from '../store/commit';
import { members, unionNumbers } from '../store/members';
import { changeNoun } from '../store/nouns';
import { type Attempt, unitOfWork } from '../store/unit-of-work';

const keyOf = (number: string): string => fingerprint(`union ${number}`);

/** 登记会员号: the number, which is nobody else's, is taken first; then the card is written, and what it says holds. */
export const recordUnion: UseCases<MembershipContract>['recordUnion'] = async (
  { phone, ...wish },
  { moment },
) => {
  const phoneKey = fingerprint(phone);
  const taken = await unitOfWork(() => take(phoneKey, wish, moment));
  if (!taken.ok) return taken;
  const { member, known } = taken.value;
  const recorded = await changeNoun({
    noun: 'member',
    id: member._id,
    moment,
    asRead: member,
    decide: (found: Member) =>
      found.phoneKey === phoneKey ? decide.recordUnion(found, wish, known, moment) : UNKNOWN,
  });
  return recorded.ok ? yes(cardOf(recorded.value, wish)) : recorded;
};

const UNKNOWN = no('MEMBER_NOT_FOUND', [{ path: 'phone', problem: 'unknown' }]);

interface Taken {
  readonly member: Member;
  readonly known: UnionNumber;
}
type NotTaken =
  | 'MEMBER_NOT_FOUND'
  | 'SHARED_PHONE'
  | 'REQUEST_REUSED'
  | 'OWN_CASE'
  | 'NUMBER_TAKEN'
  | 'DAY_TO_COME';

/** What nothing comes of is given back by itself: whoever wants the number looks at its holder's card. */
async function take(
  phoneKey: string,
  wish: decide.UnionWish,
  moment: Moment,
): Promise<Attempt<Taken, NotTaken>> {
  const [holder, stored] = await Promise.all([
    members.ofPhone(phoneKey),
    unionNumbers.findById(keyOf(wish.number)),
  ]);
  if (holder.kind === 'none') return UNKNOWN;
  if (holder.kind === 'several') return no('SHARED_PHONE', [{ path: 'phone', problem: 'shared' }]);
  const { member } = holder;
  const before = await held(stored, member, wish.number, moment);
  const known = { _id: keyOf(wish.number), version: before?.version ?? 0, memberId: member._id };
  const changes: Change[] = [];
  if (sentBefore(member, moment) === 'no') {
    const decision = decide.recordUnion(member, wish, before, moment);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const after = { ...known, taken: { requestId: moment.requestId, at: moment.now } };
    if (member.union?.number !== wish.number)
      changes.push({ collection: 'union_numbers', before: stored, after });
  }
  return { ok: true, value: { member, known }, changes };
}

/** As it holds now: nobody's if its holder's card says another one. */
async function held(
  stored: UnionNumber | null,
  { _id }: Member,
  number: string,
  { now }: Moment,
): Promise<UnionNumber | null> {
  if (!stored?.memberId || stored.memberId === _id) return stored;
  const holder = await members.findById(stored.memberId);
  return decide.isGivenBack(stored, number, holder, now) ? { ...stored, memberId: null } : stored;
}

const cardOf = ({ name, union }: Member, { number, sinceOn }: decide.UnionWish) => ({
  name,
  number: union?.number ?? number,
  sinceOn: union?.sinceOn ?? sinceOn,
});
