import { DAY } from '#domain/kernel/time';
import type { Totals } from '#domain/standing/counting';
import { afterOutcome } from '#domain/standing/judging';
import type { Blame, Ladder, Step } from '#domain/standing/ladder';
import type { CourseOutcome } from '#domain/standing/owed';
import { NOW } from './given';

// A firm's ladder in a few words: what happens on it, and the steps that it took.

let ids = 0;
export const newId = () => {
  ids += 1;
  return `step-${ids}`;
};
export const by = (now = NOW, score: number | null = null) => ({
  score,
  now,
  newId,
  confirmBy: now + 2 * DAY,
});
export const happens = (
  ladder: Ladder,
  outcome: CourseOutcome,
  orderId: string,
  residentId?: string,
  at = NOW,
) =>
  afterOutcome(
    ladder,
    {
      ...{ kind: 'count-course', cause: orderId, providerId: 'huimin', workerId: 'ma', ruledBy: null },
      ...{ orderId, residentId, outcome, at },
    },
    by(at),
  );
export const totals = (of: Partial<Totals>): Totals => ({
  ...{ orders: 0, closed: 0, noShow: 0, released: 0, upheld: 0 },
  ...of,
});
export const aStep = (over: Partial<Step>): Step => ({
  ...{ id: newId(), at: NOW - DAY, from: 'good', to: 'suspended', rule: 'complaints', orders: [] },
  ...{ ruledBy: null, appeal: null },
  ...over,
});
export const blamed = (what: Blame['what'], many: number): Blame[] =>
  Array.from({ length: many }, (_, place) => ({
    ...{ orderId: `${what}-${place}`, residentId: `resident-${what}-${place}`, what, at: NOW + place },
  }));

export const appealed = (state: 'kept' | 'overturned', decidedAt = NOW) =>
  ({ state, at: NOW, why: '', dueAt: NOW, decidedAt, decision: '' }) as const;
