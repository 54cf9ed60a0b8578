import { sentBefore } from '#domain/kernel/noun';
import { no, yes } from '#domain/kernel/result';
import type { MembershipContract } from '#domain/membership/contract';
import * as decide from '#domain/membership/decide';
import type { Member, UnionNumber } from '#domain/membership/member';
import { fingerprint } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import type { Change } from '../store/commit';
import { members, unionNumbers } from '../store/members';
import { unitOfWork } from '../store/unit-of-work';

const keyOf = (number: string): string => fingerprint(`union ${number}`);

/** 登记会员号: the person and the number, which is nobody else's, in one commit. */
export const recordUnion: UseCases<MembershipContract>['recordUnion'] = async (
  { phone, ...wish },
  { moment },
) =>
  unitOfWork(async () => {
    const [holder, known] = await Promise.all([
      members.ofPhone(fingerprint(phone)),
      unionNumbers.findById(keyOf(wish.number)),
    ]);
    if (holder.kind === 'none') return no('MEMBER_NOT_FOUND', [{ path: 'phone', problem: 'unknown' }]);
    if (holder.kind === 'several') return no('SHARED_PHONE', [{ path: 'phone', problem: 'shared' }]);
    const { member } = holder;
    const earlier = sentBefore(member, moment);
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (earlier === 'same') return { ...yes(cardOf(member, wish)), changes: [] };
    const decision = decide.recordUnion(member, wish, known, moment);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const changes: Change[] = [
      { collection: 'members', before: member, after: decision.after },
      ...(await numbersMoved(member, decision.after, known)),
    ];
    return { ...yes(cardOf(decision.after, wish)), changes };
  });

const cardOf = ({ name, union }: Member, { number, sinceOn }: decide.UnionWish) => ({
  name,
  number: union?.number ?? number,
  sinceOn: union?.sinceOn ?? sinceOn,
});

/** The number becomes hers; the one that she had by mistake becomes nobody's. */
async function numbersMoved(before: Member, after: Member, known: UnionNumber | null): Promise<Change[]> {
  const [old, now] = [before.union?.number, after.union?.number];
  if (now === undefined || old === now) return [];
  const wrong = old === undefined ? null : await unionNumbers.findById(keyOf(old));
  const hers: UnionNumber = { _id: keyOf(now), version: known?.version ?? 0, memberId: after._id };
  return [moved(known, hers), ...(wrong ? [moved(wrong, { ...wrong, memberId: null })] : [])];
}

const moved = (before: UnionNumber | null, after: UnionNumber): Change => ({
  collection: 'union_numbers',
  before,
  after,
});
