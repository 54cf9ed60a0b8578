import type { Callback } from '#domain/callback/callback';
import { onTime } from '#domain/callback/decide';
import { CLOCK } from '#domain/kernel/actor';
import { heldBy } from '#domain/roles/roll';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun, owes } from '../store/nouns';
import { staffRolls } from '../store/staff-roll';

/** Nobody has called yet. */
export async function actOnCallback(id: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const acted = await changeNoun({
    noun: 'callback',
    id,
    moment,
    beside: () => staffRolls.current(),
    decide: (callback: Callback, roll) => onTime(callback, (id) => heldBy(roll, id) !== null, moment),
  });
  return owes(acted);
}
