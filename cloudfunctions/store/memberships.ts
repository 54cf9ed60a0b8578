import { CLOCK, type Moment } from '#domain/kernel/actor';
import { type Decision, newNoun, sentBefore } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { CHANGES_A_DAY, isTooOften } from '#domain/kernel/often';
import { no } from '#domain/kernel/result';
import { STEPS_WITHOUT_LIMIT } from '#domain/limits';
import { memberOf, recordedBefore } from '#domain/union/card';
import { admit } from '#domain/union/joining';
import { MEMBER_STATES, type Membership } from '#domain/union/membership';
import type { Around } from '#domain/union/membership-party';
import type { AdmitAtOnce, FollowCard, KeepMembership } from '#domain/union/owed';
import type { Union } from '#domain/union/union';
import { momentOf, newId } from '../runtime/moment';
import { fingerprint } from '../runtime/seal';
import { command } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';
import { PAGE_MAX } from './in-pages';
import { followInvitation } from './invitations';
import { members } from './members';
import { type Changed, told } from './nouns';
import { carryOutNow } from './owed';
import { owedStillIfBusy } from './owed-still';
import { addOnce, DRAWN_BY_LOT, unitOfWork, untilCommitted } from './unit-of-work';

export interface Found {
  readonly membership: Membership | null;
  readonly around: Around;
}

/** The fingerprint under which somebody joined with an ID number. */
export const numberedPerson = (idNumber: string): string => fingerprint(`person by number ${idNumber}`);

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;
type Named = { readonly [K in 'unions' | 'targets' | 'above' | 'others']: Union };

const STEPS = {
  unions: { from: 'unions', by: 'unionId' },
  targets: { from: 'unions', by: 'toUnionId' },
  above: { from: 'unions', by: 'unions.aboveIds' },
  others: { from: 'unions', by: 'targets.aboveIds' },
} as const;

/** 会籍 */
export const memberships = {
  findById: (id: string) => findById<Membership>('memberships', id),
  /** With the unions that it is about and all above them, in a single call. */
  around: (id: string) => along({ _id: id }),
  /** Whose card that is. */
  withNumber: (number: string) => along({ numberKey: number }),
  isHeld: async (field: 'numberKey' | 'personKey', key: string): Promise<boolean> =>
    (await find<Membership>('memberships', { where: { [field]: key }, limit: 1 })).length > 0,
  findAll: (ids: readonly string[]) =>
    ids.length === 0
      ? Promise.resolve([])
      : find<Membership>('memberships', { where: { _id: command.in(ids) }, limit: ids.length }),
  appliedTo: (unionId: string) =>
    find<Membership>('memberships', {
      where: { unionId, state: 'applied' },
      orderBy: ['appliedAt', 'asc'],
      limit: ONE_PAGE,
    }),
  /** By their numbers, from behind one. */
  admittedTo: (unionId: string, after = '') =>
    find<Membership>('memberships', {
      where: { unionId, state: 'admitted', numberKey: command.gt(after) },
      orderBy: ['numberKey', 'asc'],
      limit: ONE_PAGE,
    }),
  /** By their numbers, all of them. */
  everyMember: async (unionId: string, max: number): Promise<Membership[]> => {
    const found: Membership[] = [];
    for (let after = ''; found.length < max; ) {
      const page = await find<Membership>('memberships', {
        where: { unionId, state: command.in(MEMBER_STATES), numberKey: command.gt(after) },
        orderBy: ['numberKey', 'asc'],
        limit: PAGE_MAX,
      });
      found.push(...page);
      after = page.at(-1)?.numberKey ?? after;
      if (page.length < PAGE_MAX) break;
    }
    return found;
  },
  comingTo: (toUnionId: string) =>
    find<Membership>('memberships', { where: { toUnionId }, orderBy: ['appliedAt', 'asc'], limit: ONE_PAGE }),
  waiting: (state: 'applied' | 'transferring') =>
    find<Membership>('memberships', { where: { state }, orderBy: ['appliedAt', 'asc'], limit: ONE_PAGE }),
};

async function along(where: object): Promise<Found> {
  const [row] = await findAlong<Membership, Named>('memberships', { where, limit: 1 }, STEPS);
  if (!row) return { membership: null, around: { unions: [] } };
  const { unions, targets, above, others } = row.along;
  return { membership: row.found, around: { unions: [...unions, ...targets, ...above, ...others] } };
}

type Door = 'REQUEST_REUSED' | 'TOO_MANY_CHANGES';
type Deciding<Code extends string> = (
  known: Membership | null,
  around: Around,
  round: number,
) => Decision<Membership, Code> | Promise<Decision<Membership, Code>>;

/**
 * One command on somebody's membership; the first one writes it down. The own account shows it before the answer.
 */
export async function changeMembership<Code extends string>(
  id: string,
  moment: Moment,
  decideOn: Deciding<Code>,
  clash: Code | typeof DRAWN_BY_LOT,
): Promise<Changed<Membership, Code | 'BUSY'>> {
  const changed = await unitOfWork<Membership, Code | Door>(async (round) => {
    const { membership: before, around } = await memberships.around(id);
    const earlier = before ? sentBefore(before, moment) : 'no';
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (before && earlier === 'same') return { ok: true, value: before, changes: [] };
    const decision = await decideOn(before, around, round);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const { after } = decision;
    if (isTooOften(before ?? newNoun(id), after, moment, STEPS_WITHOUT_LIMIT))
      return no(CHANGES_A_DAY.refusal);
    return { ok: true, value: after, changes: [{ collection: 'memberships', before, after }] };
  }, clash);
  if (!changed.ok) return changed;
  await carryOutNow('membership', changed.value, 'follow-card', followCard);
  await carryOutNow('membership', changed.value, 'admit-at-once', admitAtOnce);
  await carryOutNow('membership', changed.value, 'follow-invitation', followInvitation);
  return told('membership', changed.value);
}

/**
 * 会员卡: what the own account shows. It is read before the membership: who commits on that version has seen nothing older than
 * whoever wrote it, so that of two who follow at the same moment the one with the newer sight comes last.
 */
export const followCard = ({ to }: Pick<FollowCard, 'to'>): Promise<void> =>
  untilCommitted(async () => {
    const before = await members.findById(to);
    const membership = await memberships.findById(to);
    if (!before || !membership) return [];
    const union = memberOf(membership);
    if (JSON.stringify(before.union) === JSON.stringify(union)) return [];
    return [{ collection: 'members', before, after: { ...before, union } }];
  });

/** 提交就入会 */
export async function admitAtOnce({ to }: Pick<AdmitAtOnce, 'to'>): Promise<void> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, to);
  const decideOn: Deciding<'NOT_FOUND' | 'MEMBERSHIP_CHANGED' | 'OWN_CASE'> = (known, around) =>
    known ? admit(known, around, moment.newCode(), moment) : no('NOT_FOUND');
  owedStillIfBusy(await changeMembership(to, moment, decideOn, DRAWN_BY_LOT));
}

/** Who was recorded before there were memberships is a member of the district's union. */
export async function keepMembership({ to }: Pick<KeepMembership, 'to'>): Promise<void> {
  const member = await members.findById(to);
  if (member?.union) await addOnce('memberships', recordedBefore(to, member.union));
}
