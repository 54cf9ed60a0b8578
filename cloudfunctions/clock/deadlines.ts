import { CLOCK } from '#domain/kernel/actor';
import { lapse } from '#domain/repair/decide/booking';
import { autoConfirm } from '#domain/repair/decide/closing';
import type { RepairOrder } from '#domain/repair/order';
import { momentOf, newId } from '../runtime/serve';
import { changeNoun, NOTHING } from '../store/nouns';

/** What time does to an order by itself: nobody came forward, or she has been silent for 48 hours. */
export async function act(id: string): Promise<void> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  await changeNoun({
    noun: 'repair-order',
    id,
    moment,
    beside: NOTHING,
    decide: (order: RepairOrder) =>
      order.state === 'finished' ? autoConfirm(order, moment) : lapse(order, moment),
  });
}
