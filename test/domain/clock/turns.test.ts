import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Job } from '../../../cloudfunctions/clock/job';
import { AT_THE_TOP, inTurns, type Stopped } from '../../../cloudfunctions/clock/turns';
import type { Place } from '../../../cloudfunctions/store/queue';

const TICK = 20_000;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'info').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const wait = (ms: number) =>
  new Promise<void>((resolve) => ms < Number.POSITIVE_INFINITY && setTimeout(resolve, ms));

interface Kind {
  /** How long one item takes, in ms. */
  readonly takes?: number | ((id: string) => number);
  readonly fails?: (id: string) => boolean;
}

/** A queue as the store keeps it: what has been done leaves it, what failed stays. */
class TestQueue {
  readonly done: string[] = [];
  readonly tried: string[] = [];
  readonly asked: number[] = [];

  constructor(
    readonly name: string,
    public waiting: Place[],
    readonly kind: Kind = {},
  ) {}

  get job(): Job {
    const before = (a: Place, b: Place) => a.at - b.at || (a.id < b.id ? -1 : 1);
    return {
      name: this.name,
      lateness: 1,
      due: async (rows, after) => {
        this.asked.push(rows);
        const sorted = [...this.waiting].sort(before);
        return (after ? sorted.filter((one) => before(after, one) < 0) : sorted).slice(0, rows);
      },
      newest: async (rows) => [...this.waiting].sort((a, b) => before(b, a)).slice(0, rows),
      work: async (id) => {
        this.tried.push(id);
        const { takes = 1, fails } = this.kind;
        await wait(typeof takes === 'number' ? takes : takes(id));
        if (fails?.(id)) throw new Error(`${id} cannot be done`);
        this.done.push(id);
        this.waiting = this.waiting.filter((one) => one.id !== id);
      },
    };
  }
}

const many = (count: number, at = 0): Place[] =>
  Array.from({ length: count }, (_, i) => ({ at: at + i, id: `item-${String(at + i).padStart(6, '0')}` }));

async function tick(queues: readonly (TestQueue | Job)[], from: Stopped = AT_THE_TOP) {
  const began = Date.now();
  const jobs = queues.map((queue) => ('job' in queue ? queue.job : queue));
  const ending = inTurns(jobs, from, () => began + TICK - Date.now()).then((stopped) => ({
    stopped,
    took: Date.now() - began,
  }));
  await vi.runAllTimersAsync();
  return await ending;
}

describe('The turns of a tick', () => {
  test('do everything that is due and then end, at the top', async () => {
    const [one, other] = [new TestQueue('one', many(120)), new TestQueue('other', many(7))];
    const { stopped } = await tick([one, other]);
    expect([one.done.length, other.done.length, stopped]).toEqual([120, 7, AT_THE_TOP]);
  });

  test('do in the same tick what one job leaves to an earlier one', async () => {
    const first = new TestQueue('first', []);
    const second = new TestQueue('second', many(3), {});
    const work = async (id: string) => {
      first.waiting.push({ at: 0, id: `from-${id}` });
      second.waiting = second.waiting.filter((one) => one.id !== id);
    };
    await tick([first, { ...second.job, work }]);
    expect(first.done).toHaveLength(3);
  });

  test('give a long job its share only: the one behind it is served within the first second', async () => {
    const long = new TestQueue('long', many(4_000), { takes: 20 });
    const short = new TestQueue('short', many(1));
    let servedAt = 0;
    const began = Date.now();
    const work = async (id: string) => {
      servedAt = Date.now() - began;
      await short.job.work(id);
    };
    const { took } = await tick([long, { ...short.job, work }]);
    expect([servedAt > 0, servedAt < 1_000, took <= TICK, long.done.length > 500]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test('two long jobs share a tick in halves', async () => {
    const [one, other] = ['one', 'other'].map((name) => new TestQueue(name, many(4_000), { takes: 10 }));
    if (!one || !other) throw new Error('two queues');
    await tick([one, other]);
    expect(Math.abs(one.done.length - other.done.length)).toBeLessThan(100);
  });

  test('look at the time per item: a tick ends in time, also when every item is slow', async () => {
    const slow = new TestQueue('slow', many(50), { takes: 3_000 });
    const { took } = await tick([slow]);
    expect(took).toBeLessThanOrEqual(TICK);
    expect(slow.done.length).toBeGreaterThan(4);
  });

  test('leave alone what hangs, and go on', async () => {
    const hangs = new TestQueue('hangs', many(3), {
      takes: (id) => (id.endsWith('0') ? Number.POSITIVE_INFINITY : 1),
    });
    const other = new TestQueue('other', many(3));
    const { took } = await tick([hangs, other]);
    expect([hangs.done.length, other.done.length, took < TICK]).toEqual([2, 3, true]);
  });

  test('let nobody wait for a question that fails or hangs', async () => {
    const fails: Job = {
      name: 'fails',
      lateness: 1,
      due: () => Promise.reject(new Error('no answer')),
      work: () => wait(1),
    };
    const hangs: Job = {
      name: 'hangs',
      lateness: 1,
      due: () => wait(Number.POSITIVE_INFINITY).then(() => []),
      work: () => wait(1),
    };
    const other = new TestQueue('other', many(3));
    const { took } = await tick([fails, hangs, other]);
    expect([other.done.length, took < TICK]).toEqual([3, true]);
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('no answer'));
  });

  test('try what fails once a tick, get past it, and never ask for a larger page', async () => {
    const broken = many(300);
    const queue = new TestQueue('queue', [...broken, { at: 1_000, id: 'sound' }], {
      fails: (id) => id !== 'sound',
    });
    await tick([queue]);
    expect(queue.done).toEqual(['sound']);
    expect(queue.tried.length).toBe(new Set(queue.tried).size);
    expect(queue.tried).toHaveLength(301);
    expect(new Set(queue.asked)).toEqual(new Set([50]));
  });

  test('a queue that fits on a page is not asked for its newest', async () => {
    const { job } = new TestQueue('queue', many(49));
    const newest = vi.fn(job.newest);
    await tick([{ ...job, newest }]);
    expect(newest).not.toHaveBeenCalled();
  });

  test('of a long queue the newest are taken in between', async () => {
    const queue = new TestQueue('queue', many(4_000), { takes: 20 });
    await tick([queue]);
    expect(queue.done).toContain('item-000000');
    expect(queue.done).toContain('item-003999');
  });
});

describe('A tick that ran out of time', () => {
  test('is followed by one in which all have their turn, those before the place last', async () => {
    const served: string[] = [];
    const jobs = ['a', 'b', 'c', 'd'].map((name) => {
      const { job } = new TestQueue(name, many(1));
      return { ...job, work: (id: string) => job.work(id).then(() => void served.push(name)) };
    });
    await tick(jobs, { turn: 'c', places: {} });
    expect(served).toEqual(['c', 'd', 'a', 'b']);
  });

  test('tells where it stopped, and the next one goes on from there', async () => {
    const stuck = new TestQueue('stuck', many(60), { takes: 1_000, fails: () => true });
    const { stopped } = await tick([stuck]);
    expect(stopped.turn).toBe('stuck');
    const first = [...stuck.tried];
    for (let ticks = 0, from = stopped; ticks < 4; ticks += 1) from = (await tick([stuck], from)).stopped;
    expect(new Set(stuck.tried).size).toBe(60);
    expect(first.length).toBeGreaterThan(10);
  });

  test('lets the next one begin with the job whose turn it was', async () => {
    const slow = (name: string) => new TestQueue(name, many(100), { takes: 3_900 });
    const queues = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(slow);
    const { stopped } = await tick(queues);
    const served = queues.filter(({ done }) => done.length > 0).map(({ name }) => name);
    expect(served.length).toBeLessThan(queues.length);
    await tick(queues, stopped);
    expect(queues.every(({ done }) => done.length > 0)).toBe(true);
  });

  test('and does what waits before that place, too, once it has come to the end', async () => {
    const queue = new TestQueue('queue', many(10));
    await tick([queue], { turn: 'queue', places: { queue: { at: 4, id: 'item-000004' } } });
    expect(queue.tried[0]).toBe('item-000005');
    expect(queue.done).toHaveLength(10);
  });

  test('a job that is there no more, and a place that is empty by now, are at the top again', async () => {
    const queue = new TestQueue('queue', many(3));
    await tick([queue], { turn: 'gone', places: { queue: { at: 99, id: 'x' }, gone: { at: 1, id: 'y' } } });
    expect(queue.done).toHaveLength(3);
  });
});
