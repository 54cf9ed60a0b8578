import type { Moment } from '#domain/kernel/actor';
import { type Decision, sentBefore } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { rollOf } from '#domain/roles/beginning';
import type { FollowStaff } from '#domain/roles/owed';
import { ROLL_ID, type StaffRoll, staffFollowing } from '#domain/roles/roll';
import { findById } from './documents';
import { identities } from './identities';
import { type Changed, told } from './nouns';
import { carryOutNow } from './owed';
import { unitOfWork, untilCommitted } from './unit-of-work';

/** 名册 */
export const staffRolls = {
  stored: () => findById<StaffRoll>('staff_rolls', ROLL_ID),
  /** Where there were staff before there was a roll, it begins with them. */
  current: async (stored?: StaffRoll | null): Promise<StaffRoll> =>
    (stored === undefined ? await staffRolls.stored() : stored) ??
    rollOf((await identities.staff()).map(({ memberId }) => ({ memberId, name: '' }))),
};

/** One command on the roll; the first one writes it down. Who came or went is of the staff, or is not, before the answer. */
export async function changeRoll<Code extends string>(
  moment: Moment,
  decideOn: (roll: StaffRoll) => Decision<StaffRoll, Code> | Promise<Decision<StaffRoll, Code>>,
): Promise<Changed<StaffRoll, Code | 'BUSY'>> {
  const changed = await unitOfWork<StaffRoll, Code | 'REQUEST_REUSED'>(async () => {
    const before = await staffRolls.stored();
    const roll = await staffRolls.current(before);
    const earlier = sentBefore(roll, moment);
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (earlier === 'same') return { ok: true, value: roll, changes: [] };
    const decision = await decideOn(roll);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const { after } = decision;
    return { ok: true, value: after, changes: [{ collection: 'staff_rolls', before, after }] };
  });
  if (!changed.ok) return changed;
  await carryOutNow('staff-roll', changed.value, 'follow-staff', followStaff);
  return told('staff-roll', changed.value);
}

/**
 * 身份 follows the roll. It is read before the roll: who commits on that version has seen nothing older than whoever wrote it, so
 * that of two who follow at the same moment the one with the newer sight comes last.
 */
export const followStaff = ({ to }: Pick<FollowStaff, 'to'>): Promise<void> =>
  untilCommitted(async () => {
    const before = await identities.findByMember(to);
    const roll = await staffRolls.stored();
    if (!before || !roll) return [];
    const after = staffFollowing(before, roll);
    return after === before ? [] : [{ collection: 'identities', before, after }];
  });
