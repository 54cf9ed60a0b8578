import { describe, expect, test } from 'vitest';
import {
  BUSY_MAX,
  CHECKS,
  type CheckName,
  FAILURES_MAX,
  type HouseState,
  healthOf,
  isWell,
  KEPT_IN_MIND,
  LATE_TIMES,
  lastHours,
  OWED_MAX,
  type Run,
  SILENT_MAX,
  SMS_UNSENT_MAX,
  UNPROVEN_MAX,
  UNSENT_MAX,
} from '#domain/figures/health';
import { HOUR, hourOf, MINUTE } from '#domain/kernel/time';
import { CHECK_LABEL, sayCheck, sayJob, sayRun } from '../../../src/text/health';
import { NOW } from '../../kit/given';

const aRun = (over: Partial<Run> = {}): Run => ({
  ...{ lateness: 15, askedAt: NOW, ms: 12, workedAt: null, quietAt: NOW, failures: 0, error: null },
  ...over,
});
const JOB = 'owed by rating';
const QUIET = { busy: 0, messages: {}, sms: {} };
const house = (run: Partial<Run> = {}, over: Partial<HouseState> = {}): HouseState => ({
  clock: { beatAt: NOW, runs: { [JOB]: aRun(run) } },
  owing: [],
  books: { finishedAt: NOW, wrong: 0 },
  faults: QUIET,
  ...over,
});
const notWell = (state: HouseState, now = NOW): CheckName[] => {
  const health = healthOf(state, now);
  expect(isWell(health)).toBe(CHECKS.every((name) => health[name].ok));
  return CHECKS.filter((name) => !health[name].ok);
};
const silent = (ms: number) => house({}, { clock: { beatAt: NOW - ms, runs: { [JOB]: aRun() } } });
const late = 15 * MINUTE;

/** As far as it may go, and one step further. */
const BOUNDS: readonly (readonly [name: CheckName, well: HouseState, ill: HouseState])[] = [
  ['clock', silent(SILENT_MAX), silent(SILENT_MAX + 1)],
  ['clock', house(), { ...house(), clock: null }],
  ['jobs', house({ failures: FAILURES_MAX - 1, error: 'X' }), house({ failures: FAILURES_MAX, error: 'X' })],
  [
    'jobs',
    house({ askedAt: NOW - LATE_TIMES * late - KEPT_IN_MIND }),
    house({ askedAt: NOW - LATE_TIMES * late - KEPT_IN_MIND - 1 }),
  ],
  [
    'effects',
    house({ quietAt: NOW - OWED_MAX - late }, { owing: [{ noun: 'rating', count: 2 }] }),
    house({ quietAt: NOW - OWED_MAX - late - 1 }, { owing: [{ noun: 'rating', count: 2 }] }),
  ],
  [
    'books',
    house({}, { books: { finishedAt: NOW - UNPROVEN_MAX, wrong: 0 } }),
    house({}, { books: { finishedAt: NOW - UNPROVEN_MAX - 1, wrong: 0 } }),
  ],
  ['books', house(), house({}, { books: { finishedAt: NOW, wrong: 1 } })],
  ['books', house(), house({}, { books: null })],
  [
    'messages',
    house({}, { faults: { ...QUIET, messages: { 47003: UNSENT_MAX, 43101: 500 } } }),
    house({}, { faults: { ...QUIET, messages: { 47003: UNSENT_MAX, 40037: 1 } } }),
  ],
  [
    'sms',
    house({}, { faults: { ...QUIET, sms: { '-1': SMS_UNSENT_MAX } } }),
    house({}, { faults: { ...QUIET, sms: { '-1': SMS_UNSENT_MAX, '-501007': 1 } } }),
  ],
  [
    'busy',
    house({}, { faults: { ...QUIET, busy: BUSY_MAX } }),
    house({}, { faults: { ...QUIET, busy: BUSY_MAX + 1 } }),
  ],
];

describe('How the house runs', () => {
  test.each(BOUNDS)(
    'is well in %s up to its bound, and beyond it that one is told alone',
    (name, well, ill) => {
      expect([notWell(well), notWell(ill)]).toEqual([[], [name]]);
    },
  );

  test('has bounds that people can rely on', () => {
    expect([SILENT_MAX / MINUTE, FAILURES_MAX, LATE_TIMES, OWED_MAX / MINUTE]).toEqual([15, 3, 4, 30]);
    expect([UNPROVEN_MAX / HOUR, UNSENT_MAX, SMS_UNSENT_MAX, BUSY_MAX]).toEqual([48, 20, 5, 20]);
  });

  test('does not blame jobs for a clock that stands still, which is told by itself', () => {
    expect(notWell(house(), NOW + 24 * HOUR)).toEqual(['clock']);
  });

  test('does not tell of what is owed that it was long owed where the queue was empty a moment ago, nor of no queue', () => {
    expect(notWell(house({}, { owing: [{ noun: 'rating', count: 90 }] }))).toEqual([]);
    const [unknown] = healthOf(house({}, { owing: [{ noun: 'union', count: 1 }] }), NOW).effects.owing;
    expect(unknown).toEqual({ noun: 'union', count: 1, since: null, ok: true });
  });

  test('counts over twenty-four hours, each hour once', () => {
    const hours = lastHours(NOW).map(hourOf);
    expect(new Set(hours.map((hour) => hour.slice(-2))).size).toBe(24);
    expect([hours.length, hours.at(-1)]).toEqual([24, hourOf(NOW)]);
  });
});

describe('What is not well', () => {
  test.each(BOUNDS)('in %s says what to do, and what is well asks nobody for anything', (name, well, ill) => {
    expect(sayCheck(healthOf(ill, NOW), name)).toMatch(name === 'books' ? /请|时钟走起来/ : /请/);
    expect(sayCheck(healthOf(well, NOW), name)).not.toContain('请');
  });

  test('of SMS is told apart from messages, and says where to look', () => {
    const ill = healthOf(house({}, { faults: { ...QUIET, sms: { '-501007': 9 } } }), NOW);
    expect(ill.messages).toEqual({ ok: true, unsent: 0, notAllowed: 0, codes: [] });
    expect(sayCheck(ill, 'sms')).toBe(
      '一天里有 9 条短信没有发出去（错误码 -501007：9 条）。请到云开发控制台的“短信”看套餐余量和模板。',
    );
  });

  test('has a name for each check', () => {
    expect(Object.keys(CHECK_LABEL).sort()).toEqual([...CHECKS].sort());
  });

  test('of jobs in words is as true as in numbers', () => {
    const said = (state: HouseState) => sayCheck(healthOf(state, NOW), 'jobs');
    expect(said(house())).toBe('1 项都按时轮到，没有做不成的。');
    expect(said(house({ failures: 1, error: 'X' }))).toContain('1 项刚才没做成，会再试');
    expect(said({ ...house(), clock: null })).toBe('还没有记过。');
  });

  test('says of a job how it went, and to whom to turn', () => {
    const said = (run: Partial<Run>) => {
      const [job] = healthOf(house(run), NOW).jobs.runs;
      return job ? `${sayJob(job)}：${sayRun(job, NOW)}` : '';
    };
    expect(said({})).toBe('评价的后续：刚刚轮到，用了 12 毫秒，还没有过活。');
    expect(said({ workedAt: NOW - HOUR })).toContain('上次有活：1 小时前');
    expect(said({ failures: 1, error: 'DATABASE_TIMEOUT' })).toContain('没做成（DATABASE_TIMEOUT）');
    expect(said({ failures: 1, error: 'X' })).toContain('会再试');
    expect(said({ failures: 3, error: 'X' })).toContain('告诉开发人员');
    expect(said({ askedAt: NOW - 2 * HOUR })).toContain('以后没有再轮到');
  });

  test('names a job that has no name on the screen yet by its own', () => {
    const [job] = healthOf(house({}, { clock: { beatAt: NOW, runs: { new: aRun() } } }), NOW).jobs.runs;
    expect(job && sayJob(job)).toBe('new');
  });
});
