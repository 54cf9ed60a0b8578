import { describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { Job, Lateness } from '../../../cloudfunctions/clock/job';
import { Runs, type Went } from '../../../cloudfunctions/clock/runs';
import { NOW } from '../../kit/given';

const job = (name: string, lateness: Lateness = 5): Job => ({
  name,
  lateness,
  due: () => Promise.resolve([]),
  work: () => Promise.resolve(),
});
const went = (over: Partial<Went> = {}): Went => ({
  ...{ ms: 3.4, worked: false, quiet: true, error: null },
  ...over,
});
const FAILED = went({ quiet: false, error: 'DATABASE_TIMEOUT' });

/** With one job that is known already. */
function given() {
  const runs = new Runs({}, [job('one')], NOW - MINUTE);
  runs.wereWritten(NOW - MINUTE);
  const note = (how: Went, at = NOW) => runs.note(job('one'), how, at);
  return { runs, note, one: () => runs.unwritten().runs.one };
}

describe('How a job went', () => {
  test('is kept with when it was asked, how long that took, when it worked last and when nothing was left', () => {
    const { note, one } = given();
    note(went({ worked: true, quiet: false }), NOW);
    expect(one()).toEqual({
      ...{ lateness: 5, askedAt: NOW, ms: 3, workedAt: NOW, quietAt: NOW - MINUTE },
      ...{ failures: 0, error: null },
    });
    note(went(), NOW + MINUTE);
    expect(one()).toMatchObject({ askedAt: NOW + MINUTE, workedAt: NOW, quietAt: NOW + MINUTE });
  });

  test('counts failures on end, and forgets them with the first tick in which none was', () => {
    const { note, one } = given();
    for (let tick = 0; tick < 3; tick += 1) note(FAILED);
    expect(one()).toMatchObject({ failures: 3, error: 'DATABASE_TIMEOUT', quietAt: NOW - MINUTE });
    note(went());
    expect(one()).toMatchObject({ failures: 0, error: null });
  });

  test('is written once, and what was not asked since is not written again', () => {
    const { runs, note } = given();
    expect(runs.unwritten()).toEqual({ runs: {}, gone: [] });
    note(went());
    expect(Object.keys(runs.unwritten().runs)).toEqual(['one']);
    runs.wereWritten(NOW);
    expect(runs.unwritten()).toEqual({ runs: {}, gone: [] });
  });
});

describe('A new instance', () => {
  const stored = (failures: number) => ({
    ...{ lateness: 60, askedAt: 1, ms: 1, workedAt: 1, quietAt: 1 },
    ...{ failures, error: 'X' },
  });

  test('goes on counting from what is stored', () => {
    const runs = new Runs({ one: stored(2) }, [job('one')], NOW);
    runs.note(job('one'), FAILED, NOW);
    expect(runs.unwritten().runs.one).toMatchObject({ failures: 3, lateness: 5, workedAt: 1 });
  });

  test('lets a job that is new count from now on, and takes away one that is no more', () => {
    const runs = new Runs({ one: stored(0), old: stored(9) }, [job('one'), job('new')], NOW);
    expect(runs.unwritten()).toMatchObject({ runs: { new: { askedAt: NOW, quietAt: NOW } }, gone: ['old'] });
    expect(Object.keys(runs.unwritten().runs)).toEqual(['new']);
  });
});

describe('An idle clock is heard of', () => {
  test('at once by a new instance, and then every ten minutes, also after somebody has turned it back', () => {
    const runs = new Runs({}, [job('one')], NOW);
    expect(runs.isDue(NOW)).toBe(true);
    runs.wereWritten(NOW);
    const due = [0, 9, 10, -1].map((minutes) => runs.isDue(NOW + minutes * MINUTE));
    expect(due).toEqual([false, false, true, true]);
  });
});
