import { expect, test } from 'vitest';
import { chaptersFor, STEPS } from '../../src/pages/resident/help/words';

test('help tells everybody what residents ask, and who works here first of the work', () => {
  const titles = (...roles: Parameters<typeof chaptersFor>[0]) => chaptersFor(roles).map(({ id }) => id);
  expect(titles()).toEqual(['resident']);
  expect(titles('resident', 'worker')).toEqual(['worker', 'resident']);
  expect(titles('resident', 'staff', 'officer')).toEqual(['officer', 'staff', 'resident']);
});

test('five pictures, one sentence each', () => {
  expect(STEPS).toHaveLength(5);
  for (const [, words] of STEPS) expect(words.match(/。/g)).toHaveLength(1);
});

test('no question is told twice', () => {
  const ids = chaptersFor(['worker', 'manager', 'officer', 'staff']).flatMap(({ asked }) =>
    asked.map(({ id }) => id),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const topic of ['cost', 'stranger', 'cancel', 'points', 'warranty', 'elder'])
    expect(ids).toContain(topic);
});
