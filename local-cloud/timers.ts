// Timer triggers: each function's own schedule, followed by the local clock.

import { Cron } from 'croner';
import type { Clock } from './clock';
import type { DeployedFunction } from './functions/deployed';
import type { CallResult, FunctionRunner } from './functions/runner';

/** A timer of Node cannot wait longer. */
const WAIT_MS_MAX = 2 ** 31 - 1;

export class Timers {
  readonly #schedules: Schedule[];

  constructor(
    readonly runner: FunctionRunner,
    readonly clock: Clock,
  ) {
    this.#schedules = [];
  }

  start(): void {
    for (const name of this.runner.deployed.names()) {
      const deployed = this.runner.deployed.find(name);
      if (!deployed?.trigger) continue;
      const { config } = deployed.trigger;
      this.#schedules.push(new Schedule(config, this.clock, () => this.tick(name)));
    }
    this.clock.onChange(() => {
      for (const schedule of this.#schedules) schedule.arm();
    });
  }

  stop(): void {
    for (const schedule of this.#schedules) schedule.stop();
  }

  /** Also under another trigger's name, as the console can send it. */
  async tick(name: string, trigger?: string): Promise<CallResult> {
    const deployed = this.runner.deployed.find(name);
    if (!deployed?.trigger) throw new Error(`the function ${name} has no timer`);
    const event = { ...timerEvent(deployed, this.clock), ...(trigger ? { TriggerName: trigger } : {}) };
    return await this.runner.call(deployed, event, { source: 'wx_trigger' }, true);
  }
}

function timerEvent({ trigger }: DeployedFunction, clock: Clock) {
  const Time = new Date(clock.now()).toISOString().replace(/\.\d+/, '');
  return { Type: 'Timer', TriggerName: trigger?.name, Time, Message: '' };
}

class Schedule {
  readonly #cron: Cron;
  #timer: NodeJS.Timeout | undefined;
  #dueAt: number | undefined;
  #stopped = false;

  constructor(
    config: string,
    readonly clock: Clock,
    readonly fire: () => Promise<unknown>,
  ) {
    // Seven fields, seconds first and year last; the cloud reads them as Beijing time.
    this.#cron = new Cron(config, { paused: true, timezone: 'Asia/Shanghai' });
    this.arm();
  }

  /** After the clock was moved: what became due runs once; the rest is planned anew. */
  arm(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    const now = this.clock.now();
    if (this.#dueAt !== undefined && this.#dueAt <= now) {
      this.#dueAt = undefined;
      this.fire().catch(() => undefined); // its function was taken away meanwhile
    }
    this.#dueAt = this.#cron.nextRun(new Date(now))?.getTime();
    if (this.#dueAt === undefined) return;
    this.#timer = setTimeout(() => this.arm(), Math.min(Math.max(this.#dueAt - now, 0), WAIT_MS_MAX));
    this.#timer.unref();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}
