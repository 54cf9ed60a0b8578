import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Job } from '../../../cloudfunctions/clock/job';
import type { Went } from '../../../cloudfunctions/clock/runs';
import { AT_THE_TOP, inTurns } from '../../../cloudfunctions/clock/turns';
import { inTime } from '../../../cloudfunctions/runtime/in-time';

beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

/** Has these to do; whatever is done is gone. */
function job(name: string, ids: readonly string[], kind: { fails?: boolean; asks?: boolean } = {}): Job {
  const left = new Set(ids);
  return {
    name,
    lateness: 5,
    due: async () => {
      if (kind.asks === false) throw new Error('cannot be asked');
      return [...left].map((id) => ({ at: 0, id }));
    },
    work: async (id) => {
      if (kind.fails) throw new Error('cannot be done');
      left.delete(id);
    },
  };
}

const LONG = () => 20_000;

describe('A job may wait for its next turn', () => {
  test('when nothing is left to do in it; not when something failed or could not be asked', async () => {
    const quiet = new Set<string>();
    const jobs = [
      job('nothing', []),
      job('done', ['a', 'b']),
      job('fails', ['a'], { fails: true }),
      job('unasked', ['a'], { asks: false }),
    ];
    await inTurns(jobs, AT_THE_TOP, LONG, ({ name }, went) => went.quiet && quiet.add(name));
    expect([...quiet].sort()).toEqual(['done', 'nothing']);
  });

  test('nor when time ran out before all of it was done', async () => {
    const quiet: string[] = [];
    let left = 3_000;
    const ever = { ...job('ever', ['a']), due: async () => [{ at: 0, id: `item-${left}` }] };
    const { turn } = await inTurns(
      [ever],
      AT_THE_TOP,
      () => --left,
      ({ name }, went) => went.quiet && quiet.push(name),
    );
    expect([turn, quiet]).toEqual(['ever', []]);
  });

  test('that could not be asked goes on where it was', async () => {
    const from = { turn: null, places: { unasked: { at: 7, id: 'x' } } };
    const stopped = await inTurns([job('unasked', ['a'], { asks: false })], from, LONG);
    expect(stopped.places).toEqual(from.places);
  });

  test('and when it has it, it goes on where it stopped, whoever was asked meanwhile', async () => {
    const from = { turn: null, places: { other: { at: 7, id: 'x' }, asked: { at: 1, id: 'y' } } };
    const stopped = await inTurns([job('asked', [])], from, LONG);
    expect(stopped).toEqual({ turn: null, places: { other: { at: 7, id: 'x' } } });
  });
});

describe('A tick that is over', () => {
  test('tells how each job went: whether it had work, what failed last, and nothing of what had no turn', async () => {
    const ended = new Map<string, Omit<Went, 'ms'>>();
    const jobs = [
      job('nothing', []),
      job('done', ['a']),
      job('fails', ['a'], { fails: true }),
      job('unasked', ['a'], { asks: false }),
    ];
    await inTurns(jobs, AT_THE_TOP, LONG, ({ name }, { ms, ...how }) => {
      expect(ms).toBeGreaterThanOrEqual(0);
      ended.set(name, how);
    });
    expect(Object.fromEntries(ended)).toEqual({
      nothing: { worked: false, quiet: true, error: null },
      done: { worked: true, quiet: true, error: null },
      fails: { worked: true, quiet: false, error: 'Error' },
      unasked: { worked: false, quiet: false, error: 'Error' },
    });
    const none: string[] = [];
    await inTurns(
      jobs,
      AT_THE_TOP,
      () => 0,
      ({ name }) => none.push(name),
    );
    expect(none).toEqual([]);
  });

  test('has told of each job how much was done and how much failed; who had nothing to do says nothing', async () => {
    const some = job('some', ['a', 'b', 'c']);
    const work = (id: string) => (id === 'b' ? Promise.reject(new Error('broken')) : some.work(id));
    await inTurns([{ ...some, work }, job('idle', [])], AT_THE_TOP, LONG);
    const told = vi.mocked(console.info).mock.calls.flat();
    expect(told).toEqual([expect.stringContaining('"level":"info","job":"some","done":2,"failed":1')]);
  });

  test('keeps nobody waiting: what was done in time leaves no timer behind', async () => {
    vi.useFakeTimers();
    try {
      expect(await inTime(Promise.resolve('done'), 4_000)).toBe('done');
      await expect(inTime(Promise.reject(new Error('failed')), 4_000)).rejects.toThrow('failed');
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
