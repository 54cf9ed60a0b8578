import type { NameOf } from '#domain/kernel/called';
import type { Member } from '#domain/membership/member';
import { isShown, SHOWN_CODE_DIGITS } from '#domain/membership/shown-code';
import { isFeeFirst } from '#domain/repair/decide/visit-fee';
import type { RepairOrder } from '#domain/repair/order';
import { fingerprint } from '../runtime/seal';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';
import { untilCommitted } from './unit-of-work';

/** One number belongs to one person, or to a few of a family. */
const OF_ONE_PHONE_MAX = 50;
/** The cloud gives at most so many rows at a time; nobody ever worked with so many. */
const PEOPLE_MAX = 1_000;

export type PhoneHolder =
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }
  | { readonly kind: 'one'; readonly member: Member };

export function phoneHolder([member, another]: readonly Member[]): PhoneHolder {
  if (!member) return { kind: 'none' };
  return another ? { kind: 'several' } : { kind: 'one', member };
}

/** Who is meant by a number: its only holder, or nobody. */
export const onlyHolder = (holder: PhoneHolder): Member | null =>
  holder.kind === 'one' ? holder.member : null;

/** 会员 */
export const members = {
  findById: (id: string) => findById<Member>('members', id),
  /** Whose confirmed number it is, by its keyed fingerprint. One that several share tells nobody. */
  ofPhone: async (phoneKey: string): Promise<PhoneHolder> =>
    phoneHolder(await find<Member>('members', { where: { phoneKey }, limit: 2 })),
  /** Who of them has an account. */
  withPhones: (phoneKeys: readonly string[]) =>
    phoneKeys.length === 0
      ? Promise.resolve([])
      : find<Member>('members', { where: { phoneKey: command.in(phoneKeys) }, limit: PEOPLE_MAX }),
  /** Who shows this code now, by its keyed fingerprint. */
  showing: async (code: string, now: number): Promise<Member | null> => {
    const where = { 'shownCode.key': shownCodeKey(code) };
    const found = await find<Member>('members', { where, limit: 2 });
    const [member, another] = found.filter((one) => isShown(one, now));
    return another ? null : (member ?? null);
  },
  /** Who has typed this number and waits for it to be confirmed, the newest first. */
  waitingFor: (key: string) =>
    find<Member>('members', {
      where: { 'phoneWaiting.key': key },
      orderBy: ['phoneWaiting.at', 'desc'],
      limit: OF_ONE_PHONE_MAX,
    }),
  findAll: (ids: readonly string[]) =>
    ids.length === 0
      ? Promise.resolve([])
      : find<Member>('members', { where: { _id: command.in(ids) }, limit: PEOPLE_MAX }),
  /** How these people are called; nobody is asked where there is nobody. */
  namesOf: async (ids: readonly string[]): Promise<NameOf> => {
    const found = await members.findAll([...new Set(ids)]);
    return (id) => found.find(({ _id }) => _id === id)?.name ?? '';
  },
};

/** 身份码: digits that nobody can compute without the key; the same as long as they are shown. */
export const shownCodeOf = (memberId: string, until: number): string =>
  String(
    Buffer.from(fingerprint(`shown-code:${memberId}:${until}`), 'base64url').readUIntBE(0, 6) %
      10 ** SHOWN_CODE_DIGITS,
  ).padStart(SHOWN_CODE_DIGITS, '0');

export const shownCodeKey = (code: string): string => fingerprint(`shown-code:${code}`);

export const feeFirst = {
  /** The person is read before the order, which may have been settled meanwhile. */
  ask: (memberId: string, orderId: string): Promise<void> =>
    untilCommitted(async () => {
      const before = await members.findById(memberId);
      const order = await findById<RepairOrder>('repair_orders', orderId);
      const asks = before && order && isFeeFirst(order) && before.feeFirst !== orderId;
      const after = asks ? { ...before, feeFirst: orderId } : null;
      return after ? [{ collection: 'members', before, after }] : [];
    }),
};
