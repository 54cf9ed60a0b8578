import type { Member } from '#domain/membership/member';
import { find, findById } from './documents';

/** 会员 */
export const members = {
  findById: (id: string) => findById<Member>('members', id),
  /** Whose number it is, by its keyed fingerprint. */
  findByPhoneKey: async (phoneKey: string) =>
    (await find<Member>('members', { where: { phoneKey }, limit: 1 }))[0] ?? null,
};
