import type { RepairOrder } from './order';

const isAlarming = ({ alarmAt }: RepairOrder, now: number): boolean => alarmAt !== null && alarmAt <= now;

/** Frozen, or an alarm: somebody of the staff has to telephone her. */
export const isCase = (order: RepairOrder, now: number): boolean =>
  order.state === 'frozen' || isAlarming(order, now);

/** Nobody has taken it in time: staff telephone the workers. */
export const isLeftOver = (order: RepairOrder, now: number): boolean =>
  order.state === 'open' && isAlarming(order, now);
