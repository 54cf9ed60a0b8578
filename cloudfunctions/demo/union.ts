import type { Actor } from '#domain/kernel/actor';
import { DAY, dayOf, HOUR } from '#domain/kernel/time';
import { recordUnion } from '#domain/membership/decide';
import type { Member, UnionNumber } from '#domain/membership/member';
import { fingerprint } from '../runtime/seal';
import { diceFor } from './dice';
import { made, type Settled } from './residents';

/** Of the neighbours; officers and 刘女士 belong to the union all the same. */
const SHARE = 0.4;
const ALWAYS: readonly string[] = ['demo-liu'];

/** 工会会员: recorded by staff in the last weeks, for everybody but the member of staff who does it. */
export const inTheUnion = (people: readonly Settled[], staffId: string, now: number): Settled[] =>
  people.map((one, index) =>
    belongs(one, staffId) ? { ...one, member: recorded(one.member, index, staffId, now) } : one,
  );

const belongs = ({ identity, member }: Settled, staffId: string): boolean =>
  member._id !== staffId &&
  (identity.roles.includes('officer') ||
    ALWAYS.includes(identity._id) ||
    (identity.roles.length === 1 && diceFor(`union ${member._id}`).chance(SHARE)));

function recorded(member: Member, index: number, staffId: string, now: number): Member {
  const dice = diceFor(`union card ${member._id}`);
  const actor: Actor = { memberId: staffId, roles: ['resident', 'staff'], providerId: null };
  const moment = {
    actor,
    now: now - dice.between(5, 40) * DAY - dice.between(1, 6) * HOUR,
    requestId: `demo-union-${member._id.slice(0, 8)}`,
    digest: 'demo',
    newId: dice.id,
    newCode: () => dice.digits(6),
  };
  const sinceOn = dayOf(now - dice.between(400, 5000) * DAY);
  const wish = { number: `YN-${String(1001 + index)}`, sinceOn };
  const after = made(recordUnion(member, wish, null, moment));
  return { ...after, version: member.version + 1 };
}

/** The anchor that makes a number one person's. */
export const numberOf = ({ _id, union }: Member): UnionNumber[] =>
  union === null ? [] : [{ _id: fingerprint(`union ${union.number}`), version: 1, memberId: _id }];
