import type { Provider } from '#domain/firm/firm';
import { DAY } from '#domain/kernel/time';
import type { Figures, Month } from '#domain/repair/figures';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import type { CountCourse, CourseOutcome } from '#domain/standing/owed';
import type { CountedOutcome } from '../../cloudfunctions/store/standings';
import { clockRoom } from './clock-room';
import { HUIMIN, NOW } from './given';
import { stored } from './once';
import { rows } from './stores';

/** The clock's room as far as it counts for a firm, and how 惠民 stands in it. */
export function firmsClock() {
  const room = clockRoom(async () => ({
    ...(await import('../../cloudfunctions/outbox/count-visit')),
    ...(await import('../../cloudfunctions/outbox/count-course')),
    ...(await import('../../cloudfunctions/outbox/judge-firm')),
    ...(await import('../../cloudfunctions/clock/every-firm')),
    ...(await import('../../cloudfunctions/outbox/sweep')),
    ...(await import('../../cloudfunctions/outbox/refresh-rank')),
    ...(await import('../../cloudfunctions/outbox/known')),
    ...(await import('../../cloudfunctions/store/unit-of-work')),
  }));
  const figures = (id: string) => stored<Figures>(room.cloud, 'figures').find(({ _id }) => _id === id);
  return Object.assign(room, {
    firm: () => stored<Provider>(room.cloud, 'providers')[0],
    ladder: () => stored<Ladder>(room.cloud, 'standings')[0],
    line: (cause: string) => stored<CountedOutcome>(room.cloud, 'outcomes').find(({ _id }) => _id === cause),
    figures,
    march: (id: string): Partial<Month> | undefined => figures(id)?.months['2026-03'],
    givenFirm: (over: Partial<Provider> = {}) =>
      room.cloud.seed(rows('providers', [{ ...HUIMIN, ...over, version: 1 }])),
  });
}

export const courseOf = (
  outcome: CourseOutcome,
  orderId: string,
  over: Partial<CountCourse> = {},
): CountCourse => ({
  ...{ kind: 'count-course', cause: `course-${orderId}`, providerId: 'huimin', workerId: 'ma' },
  ...{ orderId, residentId: `resident-of-${orderId}`, outcome, at: NOW, ruledBy: null },
  ...over,
});

const warning = { id: 's', at: NOW - 40 * DAY, from: 'good', to: 'warned', rule: 'complaints' } as const;
export const warnedLongAgo: Ladder = {
  ...newLadder('huimin', 'warned'),
  steps: [{ ...warning, orders: [], ruledBy: null, appeal: null }],
};
