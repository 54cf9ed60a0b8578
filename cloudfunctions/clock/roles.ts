import { CLOCK } from '#domain/kernel/actor';
import { fall } from '#domain/roles/naming';
import type { StaffRoll } from '#domain/roles/roll';
import { settle } from '../outbox/settle';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun } from '../store/nouns';
import { placeById } from '../store/queue';
import { staffRolls } from '../store/staff-roll';
import type { Job } from './job';

/** 名册 is one document, so one look tells both what time does to it and what it still owes. */
export const roles = (): Job => ({
  name: 'roles',
  lateness: 60,
  due: async () => {
    const roll = await staffRolls.stored();
    return roll && (roll.owed > 0 || isDue(roll, Date.now())) ? [placeById(roll._id)] : [];
  },
  work: async (id) => {
    await letNamingFall(id);
    await settle('staff-roll', id);
  },
});

const isDue = ({ actsAt }: StaffRoll, now: number): boolean => actsAt !== null && actsAt <= now;

/** Who was named did not answer in time, or nobody confirmed it. */
async function letNamingFall(id: string): Promise<void> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  await changeNoun({
    noun: 'staff-roll',
    id,
    moment,
    decide: (roll: StaffRoll) => fall(roll, moment),
  });
}
