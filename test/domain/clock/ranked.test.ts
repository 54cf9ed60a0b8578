import { expect, test } from 'vitest';
import { newScore } from '#domain/rating/score';
import { rankedFrom } from '../../../cloudfunctions/outbox/ranked';
import { HUIMIN, MA, NOW } from '../../kit/given';

const known = { figures: null, holdsUrgent: false, grantsLeft: 0, servedAt: null };

test('The esteem of a worker lies between nought and one, by the mean of what is published', () => {
  const esteemAt = (mean: number) => {
    const score = {
      ...newScore(MA.workerId, NOW),
      published: 4_000,
      count: 4_000,
      weight: 4_000,
      weightedSum: 4_000 * mean,
      priorSum: 4_000 * 3,
    };
    return rankedFrom(HUIMIN, MA, { ...known, score }, NOW).esteem;
  };
  expect(esteemAt(1)).toBeCloseTo(0, 2);
  expect(esteemAt(3)).toBeCloseTo(0.5, 2);
  expect(esteemAt(5)).toBeCloseTo(1, 2);
});

test('Who was never served is served last at the beginning of the duty', () => {
  const since = NOW - 1_000;
  const at = (onDutySince: number | null, servedAt: number | null) =>
    rankedFrom(HUIMIN, { ...MA, onDutySince }, { ...known, score: null, servedAt }, NOW);
  expect(at(since, null)).toMatchObject({ servedAt: since, onDuty: true, reachable: false });
  expect(at(null, null)).toMatchObject({ servedAt: NOW, onDuty: false });
  expect(at(since, NOW - 5)).toMatchObject({ servedAt: NOW - 5 });
});
