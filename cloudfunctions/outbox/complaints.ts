import { workingDaysAfter } from '#domain/appointment/calendar';
import { type Complaint, RULE_WITHIN_DAYS } from '#domain/complaint/complaint';
import { fileByOrder } from '#domain/complaint/filing';
import { onTime } from '#domain/complaint/on-time';
import type { FileComplaint } from '#domain/complaint/owed';
import { CLOCK } from '#domain/kernel/actor';
import { complainable, headlineOf } from '#domain/repair/complainable';
import { momentOf, newId } from '../runtime/moment';
import { complaintId } from '../store/complaints';
import { changeNoun, owes } from '../store/nouns';
import { orders } from '../store/orders';
import { calendars } from '../store/studios';
import { addOnce } from '../store/unit-of-work';

/** 立案: under an id that order, kind and firm give, so that it is there once, also where she filed it herself. */
export async function fileComplaint(effect: FileComplaint, orderId: string): Promise<void> {
  const order = await orders.findById(orderId);
  if (!order) return;
  const { about: kind, firm, worker, saidBy, why } = effect;
  const complainantIds = complainable(order)?.complainantIds ?? [saidBy];
  const about = { firm, order: { ...headlineOf(order), worker }, complainantIds };
  const id = complaintId(orderId, kind, firm.id);
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const complaint = fileByOrder(id, { kind, saidBy, words: why ?? '', about }, moment);
  await addOnce('complaints', complaint);
}

/** What time does to a complaint: nobody answered, nobody appealed, staff are late. */
export async function act(id: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const acted = await changeNoun({
    noun: 'complaint',
    id,
    moment,
    beside: () => calendars.current(),
    decide: (complaint: Complaint, calendar) =>
      onTime(complaint, workingDaysAfter(calendar, moment.now, RULE_WITHIN_DAYS), moment),
  });
  return owes(acted);
}
