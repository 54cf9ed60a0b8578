import { nextReminderAt } from '#domain/kernel/reminders';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { RepairOrder, VisitFee, When } from './order';
import type { State } from './order-states';

/** What time does to an order by itself, in one place: nothing is left standing for ever. */

export const ALARM_AFTER = 10 * MINUTE;
/** Of a window order, before the window begins. */
const WINDOW_ALARM_BEFORE = 2 * HOUR;
export const URGENT_LAPSES_AFTER = 4 * HOUR;
/** How long a chosen firm is waited for. */
export const CHOICE_TIME: Readonly<Record<When['kind'], number>> = { urgent: 5 * MINUTE, window: 4 * HOUR };
export const NO_SHOW_AFTER = 30 * MINUTE;
/** After the promised instant, where she said nothing. */
const NOBODY_CAME_AFTER = DAY;
/** A time for a further visit that nobody answered. */
const VISIT_UNANSWERED_AFTER = 3 * DAY;
export const CONFIRMS_AFTER = 48 * HOUR;
const STANDS_STILL_AFTER = 2 * DAY;
const STALLS_AFTER = 7 * DAY;
const FROZEN_AT_MOST = 30 * DAY;
/** A visit fee that nobody has settled. */
const FEE_SETTLED_WITHIN = 14 * DAY;

export const feeEndsAt = ({ owedAt }: Pick<VisitFee, 'owedAt'>): number => owedAt + FEE_SETTLED_WITHIN;

/** An urgent order alarms staff after ten minutes; one for a window, two hours before it begins. */
export const alarmAt = (when: When, openedAt: number): number =>
  when.kind === 'urgent'
    ? openedAt + ALARM_AFTER
    : Math.max(when.from - WINDOW_ALARM_BEFORE, openedAt + ALARM_AFTER);

export const lapsesAt = (when: When, openedAt: number): number =>
  when.kind === 'urgent' ? openedAt + URGENT_LAPSES_AFTER : when.to;

/** When the clock has to do something next with an order that has just become what it is; null: never. */
export function nextInstant(order: RepairOrder, now: number): number | null {
  if (order.state === 'open') return nextWhileOpen(order);
  const deadline = AFTER[order.state](order, now);
  const reminder = reminderDue(order);
  return deadline === null || reminder === null ? deadline : Math.min(deadline, reminder);
}

interface Expected {
  readonly state: State;
  readonly when: When;
  readonly visit: { readonly agreed: boolean; readonly from: number; readonly to: number } | null;
}

/** The two hours on which both agreed; null where nobody is awaited, or as soon as possible. */
export function agreedWindow({
  state,
  when,
  visit,
}: Expected): { readonly from: number; readonly to: number } | null {
  if (state === 'postponed') return visit?.agreed ? visit : null;
  return state === 'accepted' && when.kind === 'window' ? when : null;
}

export const visitAt = (order: Expected): number | null => agreedWindow(order)?.from ?? null;

export function reminderDue(order: RepairOrder): number | null {
  const at = visitAt(order);
  return at === null ? null : nextReminderAt(at, order.lookedAt);
}

/** Whatever they agree on last is reminded of from its own beginning. */
export function remindsAnew(before: RepairOrder, after: RepairOrder, now: number): Partial<RepairOrder> {
  const at = visitAt(after);
  return at === null || at === visitAt(before) ? {} : { lookedAt: now };
}

/** Before anybody can have failed to come the clock only reminds. */
export const onlyReminds = (order: RepairOrder, now: number): boolean =>
  visitAt(order) !== null && now < (order.promisedAt ?? 0) + NOBODY_CAME_AFTER;

/** A deadline has passed, and not only the instant of a reminder. */
export const isDue = (order: RepairOrder, now: number): boolean =>
  order.actsAt !== null && order.actsAt <= now && !onlyReminds(order, now);

type Instant = (order: RepairOrder, now: number) => number | null;
const promised: Instant = ({ promisedAt }, now) => (promisedAt ?? now) + NOBODY_CAME_AFTER;
const after =
  (time: number): Instant =>
  (_, now) =>
    now + time;
const never: Instant = () => null;

const AFTER: Readonly<Record<Exclude<State, 'open'>, Instant>> = {
  accepted: promised,
  postponed: (order, now) =>
    order.visit?.agreed ? promised(order, now) : (order.visit?.sinceAt ?? now) + VISIT_UNANSWERED_AFTER,
  arrived: after(STANDS_STILL_AFTER),
  quoted: after(STANDS_STILL_AFTER),
  approved: after(STALLS_AFTER),
  finished: after(CONFIRMS_AFTER),
  frozen: after(FROZEN_AT_MOST),
  closed: never,
  cancelled: ({ visitFee }) => (visitFee?.state === 'owed' ? feeEndsAt(visitFee) : null),
  lapsed: never,
};

/** The earliest of what has not been looked at: rounds that open, the chosen firm's time, the alarm, the end. */
function nextWhileOpen(order: RepairOrder): number {
  const instants = [
    ...(order.pool === null ? [] : [order.rounds.secondAt, order.rounds.everyoneAt]),
    order.chosenUntil,
    order.alarmAt,
  ];
  const coming = instants.filter((at): at is number => at !== null && at > order.lookedAt);
  return Math.min(order.lapsesAt, ...coming);
}
