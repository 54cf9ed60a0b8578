import type { Identity } from '#domain/membership/member';
import { find, findById } from './documents';

/** A district union has some dozens of staff. */
const STAFF_MAX = 100;

/** Who stands behind an openid, and in which capacities. */
export const identities = {
  findByOpenid: (openid: string) => findById<Identity>('identities', openid),
  findByMember: async (memberId: string) =>
    (await find<Identity>('identities', { where: { memberId }, limit: 1 }))[0] ?? null,
  staff: () => find<Identity>('identities', { where: { roles: 'staff' }, limit: STAFF_MAX }),
};
