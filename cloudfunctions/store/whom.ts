import type { Moment } from '#domain/kernel/actor';
import type { Whom } from '#domain/kernel/fields';
import { no, type Result, yes } from '#domain/kernel/result';
import { againAt, tryAgainAt } from '#domain/kernel/tries';
import type { Member } from '#domain/membership/member';

import { fingerprint } from '../runtime/seal';
import { members } from './members';
import { codeTries } from './tries';

type NotFound = 'MEMBER_NOT_FOUND' | 'PHONE_SHARED' | 'PERSON_CODE_WRONG' | 'TOO_MANY_TRIES';

/** Who is meant; a wrong code counts, for whoever tries many finds somebody. */
export const personMeant = (whom: Whom, moment: Moment): Promise<Result<Member, NotFound>> =>
  whom.by === 'phone' ? byPhone(whom.phone) : byCode(whom.code, moment);

async function byPhone(phone: string): Promise<Result<Member, NotFound>> {
  const holder = await members.ofPhone(fingerprint(phone));
  if (holder.kind === 'none') return no('MEMBER_NOT_FOUND', [{ path: 'phone', problem: 'unknown' }]);
  if (holder.kind === 'several') return no('PHONE_SHARED', [{ path: 'phone', problem: 'shared' }]);
  return yes(holder.member);
}

async function byCode(code: string, moment: Moment): Promise<Result<Member, NotFound>> {
  const { memberId } = moment.actor;
  const [tries, member] = await Promise.all([
    codeTries.findById(memberId),
    members.showing(code, moment.now),
  ]);
  const again = againAt(tries?.wrong ?? [], moment);
  if (again !== null) return no('TOO_MANY_TRIES', tryAgainAt(again));
  if (member) return yes(member);
  await codeTries.count(memberId, tries, moment);
  return no('PERSON_CODE_WRONG', [{ path: 'code', problem: 'not valid' }]);
}
