import { inTime } from '../runtime/in-time';
import { log, logFault } from '../runtime/log';
import { nameOf } from '../store/faults';
import type { Place } from '../store/queue';
import type { Job } from './job';
import type { Went } from './runs';

/** A job has the word for so long, or for one page. */
const TURN = 500;
const ROWS = 50;
const NEWEST = 10;
/** What takes longer is left to itself: whatever it still does, it does under conditions that make it happen once. */
export const ITEM = 4_000;
/** Nothing is begun so shortly before the end. */
const RESERVE = 500;

/** Where a tick that ran out of time stopped: the next one goes on from there. */
export interface Stopped {
  /** The job whose turn it is. */
  readonly turn: string | null;
  readonly places: Readonly<Record<string, Place>>;
}
export const AT_THE_TOP: Stopped = { turn: null, places: {} };

/**
 * Every job has its turn, one after the other, until a whole round finds nothing to do or time is up. What fails is
 * tried again by the next tick; it keeps neither its own job nor another one from going on.
 */
export async function inTurns(
  jobs: readonly Job[],
  from: Stopped,
  timeLeft: () => number,
  /** Told at the end how each job went that had a turn. */
  ended: (job: Job, went: Went) => void = () => undefined,
): Promise<Stopped> {
  const left = () => timeLeft() - RESERVE;
  const begin = Math.max(
    jobs.findIndex(({ name }) => name === from.turn),
    0,
  );
  const queues = [...jobs.slice(begin), ...jobs.slice(0, begin)].map(
    (job) => new JobQueue(job, from.places[job.name] ?? null, left),
  );
  let [next, quiet] = [0, 0];
  while (quiet < queues.length && left() > 0) {
    const queue = queues[next % queues.length];
    const busy = await queue?.turn();
    quiet = busy ? 0 : quiet + 1;
    next += 1;
  }
  for (const queue of queues) queue.tell(ended);
  // Whose turn it was not goes on where it stopped.
  const asked = new Set(jobs.map(({ name }) => name));
  const others = Object.entries(from.places).filter(([name]) => !asked.has(name));
  const places = { ...Object.fromEntries(others), ...placesOf(queues) };
  const over = quiet >= queues.length;
  return { turn: over ? null : (queues[next % queues.length]?.job.name ?? null), places };
}

const placesOf = (queues: readonly JobQueue[]): Record<string, Place> =>
  Object.fromEntries(queues.flatMap(({ job, place }) => (place ? [[job.name, place]] : [])));

/** One job's queue during one tick: each of its items is tried once. */
class JobQueue {
  readonly #tried = new Set<string>();
  #done = 0;
  #ends = false;
  /** How long its turns took, all of them. */
  #ms: number | null = null;
  /** What failed last. */
  #error: string | null = null;
  /** Whether the last of them found anything to do. */
  #busy = false;

  constructor(
    readonly job: Job,
    /** Behind which it goes on; null: at the top. */
    public place: Place | null,
    readonly left: () => number,
  ) {}

  /** Answers whether there was anything to do. */
  async turn(): Promise<boolean> {
    const began = performance.now();
    this.#busy = await this.#work();
    this.#ms = (this.#ms ?? 0) + performance.now() - began;
    return this.#busy;
  }

  async #work(): Promise<boolean> {
    const until = this.left() - TURN;
    const page = await this.#attempt(() => this.#page(), []);
    for (const { id, waiting } of page) {
      if (this.left() <= Math.max(until, 0)) return true;
      this.#tried.add(id);
      this.#done += await this.#attempt(() => this.job.work(id).then(() => 1), 0);
      if (waiting) this.place = waiting;
    }
    if (this.#ends) this.place = null;
    return page.length > 0;
  }

  tell(ended: (job: Job, went: Went) => void): void {
    const failed = this.#tried.size - this.#done;
    const worked = this.#tried.size > 0;
    if (worked) log('info', { job: this.job.name, done: this.#done, failed });
    if (this.#ms === null) return;
    const quiet = !this.#busy && this.#error === null;
    ended(this.job, { ms: this.#ms, worked, quiet, error: this.#error });
  }

  /** The next that were not tried yet; past the end it looks from the top, for others may have joined. */
  async #page(): Promise<{ id: string; waiting?: Place }[]> {
    for (let fromTop = this.place === null; this.left() > 0; ) {
      const due = await this.job.due(ROWS, this.place);
      this.#ends = due.length < ROWS;
      const fresh = this.#fresh(due);
      if (fresh.length > 0) return this.#mixed(fresh);
      this.place = this.#ends ? null : (due.at(-1) ?? null);
      if (this.#ends && fromTop) break;
      fromTop ||= this.#ends;
    }
    return [];
  }

  /** Of a long queue the newest are taken in between, so that a flood delays who comes before and after it alike. */
  async #mixed(waiting: readonly Place[]): Promise<{ id: string; waiting?: Place }[]> {
    const newest = !this.#ends && this.job.newest ? this.#fresh(await this.job.newest(NEWEST)) : [];
    const known = new Set(waiting.map(({ id }) => id));
    const others = newest.filter(({ id }) => !known.has(id));
    return waiting.flatMap((place, i) => {
      const other = others[i];
      return [...(other ? [{ id: other.id }] : []), { id: place.id, waiting: place }];
    });
  }

  #fresh = (places: readonly Place[]): Place[] => places.filter(({ id }) => !this.#tried.has(id));

  async #attempt<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await inTime(work(), Math.min(ITEM, this.left() + RESERVE));
    } catch (error) {
      logFault({ job: this.job.name }, error);
      this.#error = nameOf(error);
      return otherwise;
    }
  }
}
