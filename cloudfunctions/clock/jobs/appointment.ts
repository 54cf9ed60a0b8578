import { act, actOnSlot, reckon } from '../../outbox/appointments';
import type { Queue } from '../../store/queue';
import { calendars } from '../../store/studios';
import { acting, owed, queued, settling } from '../due';
import type { Job } from '../job';

export const appointmentJobs = (): Job[] => [
  acting('requests', 'appointment', 5, act),
  acting('places', 'slot', 5, actOnSlot),
  queued('calendar', 60, reckonedEarlier, settling('appointment', reckon)),
  owed('appointment', 15),
  owed('slot', 15),
  owed('studio', 60),
];

async function reckonedEarlier(): Promise<Queue> {
  const { version } = await calendars.current();
  return { collection: 'appointments', field: 'calendarVersion', upTo: version - 1 };
}
