import { CLOCK } from '#domain/kernel/actor';
import { onTime } from '#domain/repair/decide/on-time';
import type { RepairOrder } from '#domain/repair/order';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun, owes } from '../store/nouns';

/** What time does to an order by itself: rounds that widen, alarms, what nobody answered. */
export async function act(id: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const acted = await changeNoun({
    noun: 'repair-order',
    id,
    moment,
    decide: (order: RepairOrder) => onTime(order, moment),
  });
  return owes(acted);
}
