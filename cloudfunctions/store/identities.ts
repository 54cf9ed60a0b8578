import type { Identity } from '#domain/membership/member';
import { find, findById } from './documents';

/** Who stands behind an openid, and in which capacities. */
export const identities = {
  findByOpenid: (openid: string) => findById<Identity>('identities', openid),
  findByMember: async (memberId: string) =>
    (await find<Identity>('identities', { where: { memberId }, limit: 1 }))[0] ?? null,
};
