import { expect, test } from 'vitest';
import { HOUR } from '#domain/kernel/time';
import { followSeries } from '#domain/session/decide/series';
import type { ChangeLater } from '#domain/session/owed';
import { clock, code, done, owes, series } from '../../kit/given-sessions';

test('who changes a series hears where a later one that lies ahead could not follow, and not of what has begun', () => {
  const [, second] = series(2);
  if (!second) throw new Error('there are two');
  const wish: ChangeLater = {
    ...{ kind: 'change-later', cause: 'series-s1-1', seriesId: 's1', after: 1, by: 'keeper', why: '停电' },
  };
  const left = done(followSeries(second, wish, clock(second.from - HOUR)));
  expect([left.events, owes(left)]).toEqual([second.events, ['session-not-followed']]);
  expect(Object.values(left.effects)).toMatchObject([{ to: 'keeper', id: second._id }]);
  expect(done(followSeries(second, wish, clock(second.from - HOUR - 1))).cancelled).toBe(true);
  expect(code(followSeries(second, wish, clock(second.from)))).toBe('NOT_NOW');
  expect(code(followSeries({ ...second, cancelled: true }, wish, clock(second.from - HOUR)))).toBe('NOT_NOW');
});
