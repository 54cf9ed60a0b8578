import type { Studio } from '#domain/appointment/studio';
import type { Identity } from '#domain/membership/member';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** A district union has some dozens of staff. */
const STAFF_MAX = 100;
/** Whom one cause concerns, at most. */
const OPENIDS_MAX = 1_000;

/** A seat that was given before it said whether its officer is a counsellor: the studio tells. */
async function withCare(identity: Identity): Promise<Identity> {
  const { seat, memberId } = identity;
  if (!seat?.studioId || seat.cares !== undefined) return identity;
  const studio = await findById<Studio>('studios', seat.studioId);
  const cares = studio?.officers.some((one) => one.memberId === memberId && one.cares) ?? false;
  return { ...identity, seat: { ...seat, cares } };
}

/** Who stands behind an openid, and in which capacities. */
export const identities = {
  findByOpenid: async (openid: string) => {
    const found = await findById<Identity>('identities', openid);
    return found && withCare(found);
  },
  findByMember: async (memberId: string) =>
    (await find<Identity>('identities', { where: { memberId }, limit: 1 }))[0] ?? null,
  ofMembers: (memberIds: readonly string[]) =>
    memberIds.length === 0
      ? Promise.resolve([])
      : find<Identity>('identities', {
          where: { memberId: command.in(memberIds) },
          limit: OPENIDS_MAX,
        }),
  /** All of them in the order of their ids, so many at a time. */
  after: (openid: string, limit: number) =>
    find<Identity>('identities', {
      where: { _id: command.gt(openid) },
      orderBy: ['_id', 'asc'],
      limit,
    }),
  staff: () => find<Identity>('identities', { where: { roles: 'staff' }, limit: STAFF_MAX }),
};
