import type { Callback } from '#domain/callback/callback';
import { onTime } from '#domain/callback/decide';
import { CLOCK } from '#domain/kernel/actor';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun, owes } from '../store/nouns';

/** Nobody has called yet. */
export async function actOnCallback(id: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const acted = await changeNoun({
    noun: 'callback',
    id,
    moment,
    decide: (callback: Callback) => onTime(callback, moment),
  });
  return owes(acted);
}
