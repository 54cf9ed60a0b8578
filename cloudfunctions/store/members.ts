import type { Member, UnionNumber } from '#domain/membership/member';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** One number belongs to one person, or to a few of a family. */
const OF_ONE_PHONE_MAX = 50;

/** 会员 */
export const members = {
  findById: (id: string) => findById<Member>('members', id),
  /** Whose number it is, by its keyed fingerprint. */
  findByPhoneKey: async (phoneKey: string) =>
    (await find<Member>('members', { where: { phoneKey }, limit: 1 }))[0] ?? null,
  byPhoneKeys: (keys: readonly string[]) =>
    find<Member>('members', { where: { phoneKey: command.in(keys) }, limit: OF_ONE_PHONE_MAX }),
};

/** 会员号 of the union: whose each of them is. */
export const unionNumbers = {
  findById: (id: string) => findById<UnionNumber>('union_numbers', id),
};
