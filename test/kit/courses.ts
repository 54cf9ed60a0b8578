import { dayOf } from '#domain/kernel/time';
import type { Answer } from '#domain/kernel/wire';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import type { CourseOutcome } from '#domain/standing/owed';
import type { TestCloud } from './cloud';

/** An order that is over and still owes the firm's ladder this outcome; `settle` it, or let the clock. */
export function owingCourse(
  id: string,
  firmId: string,
  outcome: CourseOutcome,
  at: number,
  ruledBy: string | null = null,
): object {
  const effect = {
    kind: 'count-course',
    cause: `course-${id}`,
    providerId: firmId,
    workerId: `w-${firmId}`,
    orderId: id,
    outcome,
    at,
    ruledBy,
  };
  return {
    _id: id,
    version: 1,
    events: [],
    effects: { 'count-course:x': effect },
    owed: 1,
    state: 'cancelled',
    bookedAt: at,
    when: { kind: 'urgent' },
    urgentHolder: `free:${id}`,
    followerIds: [],
    closedAt: null,
    contact: { key: 'test', iv: '', box: 'contact' },
    worker: null,
    pool: null,
    actsAt: null,
    alarmAt: null,
  };
}

/** So it ended, and the ladder has been told. */
export async function ended(
  cloud: TestCloud,
  id: string,
  firmId: string,
  outcome: CourseOutcome,
  ruledBy: string | null = null,
): Promise<Answer> {
  cloud.seed({ repair_orders: [owingCourse(id, firmId, outcome, cloud.clock.now(), ruledBy)] });
  return cloud.phone('wx-anybody').ask('outbox', 'settle', { noun: 'repair-order', id });
}

/** A ladder with so much on one day, each of another resident, for what would otherwise take ninety. */
export const aLadder = (
  firmId: string,
  now: number,
  { closed = 0, upheld = 0 }: { readonly closed?: number; readonly upheld?: number },
): Ladder => ({
  ...newLadder(firmId, 'good'),
  version: 1,
  days: [{ on: dayOf(now), closed }],
  blamed: Array.from({ length: upheld }, (_, place) => ({
    orderId: `${firmId}-before-${place}`,
    residentId: `resident-${place}`,
    what: 'upheld',
    at: now,
  })),
});
