import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { withEvent } from '#domain/kernel/lifecycle';
import type { Calendar } from '../calendar';
import type { Appointment } from '../request';
import { timed } from '../timing';
import { following } from './step';

/** What leaves the state as it is, and is on record all the same. */
export function putOnRecord(
  request: Appointment,
  action: 'remind' | 'escalate' | 'askAgain' | 'reckon' | 'changeOfficer' | 'loseSlot' | 'lapsePlace',
  why: string,
  changes: Partial<Appointment>,
  effects: readonly Effect[],
  calendar: Calendar,
  moment: Moment,
): Appointment {
  const { state } = request;
  const event = { action, by: 'clock', from: state, to: state, why };
  const after = timed(withEvent({ ...request, ...changes }, moment, event), calendar);
  return following(request, after, effects, moment.now);
}
