import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { type Reminder, reminderCause, reminderOf } from '#domain/kernel/reminders';
import { no } from '#domain/kernel/result';
import { sayDayAndClock } from '#domain/kernel/time';
import type { NoticeKind } from '#domain/notices';
import { nextInstant, visitAt } from '../deadlines';
import { isMember, type RepairOrder } from '../order';

// 提醒: nothing of the order changes, so it leaves no event. What was told is known by its cause, which names the instant.

/** What the clock tells of an agreed visit, once each; where it comes too late for that, it only notes that it was there. */
export function remind(order: RepairOrder, { now }: Moment): Decision<RepairOrder, 'NOT_NOW'> {
  const at = visitAt(order);
  if (at === null || order.actsAt === null || order.actsAt > now) return no('NOT_NOW');
  const looked = { ...order, lookedAt: now };
  return change(owing({ ...looked, actsAt: nextInstant(looked, now) }, reminders(order, at, now)));
}

function reminders(order: RepairOrder, at: number, now: number): Effect[] {
  const reminder = reminderOf(at, now);
  if (reminder === null) return [];
  const hers = order.followerIds.filter(isMember).map((to) => told(order, to, HERS[reminder], at));
  return order.worker ? [...hers, told(order, order.worker.memberId, HIS[reminder], at)] : hers;
}

const HERS: Readonly<Record<Reminder, NoticeKind>> = {
  ahead: 'repair-visit-ahead',
  soon: 'repair-visit-soon',
};
const HIS: Readonly<Record<Reminder, NoticeKind>> = { ahead: 'repair-job-ahead', soon: 'repair-job-soon' };

/** Also of an urgent order it waits for the morning, as no other message of it does. */
const told = (order: RepairOrder, to: string, about: NoticeKind, at: number): Effect => ({
  kind: 'notify',
  cause: reminderCause(about, order._id, at),
  to,
  about,
  noun: 'repair-order',
  id: order._id,
  matter: `${sayDayAndClock(at)} ${order.item.name}`,
});
