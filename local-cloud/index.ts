// A CloudBase on one machine: the unmodified wx-server-sdk of functions and tests talks to it over HTTP.
// For development and tests; it knows nothing of the project that it serves.

import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccess } from './access';
import { callFromOutside } from './calls';
import { Clock } from './clock';
import { readDeclarations } from './declarations';
import { phoneCaller } from './doors/function-doors';
import type { Faults } from './faults';
import type { CallResult } from './functions/runner';
import type { Invocation, Operation } from './invocations';
import type { LocalCloudOptions } from './options';
import type { OutboxEntry } from './outbox';
import { type RunningCloud, runCloud } from './running-cloud';
import { readTemplates } from './wechat/templates';

export type { FaultCondition, FaultRule, Faults } from './faults';
export type { CallFault, CallResult } from './functions/runner';
export type { Invocation, Operation } from './invocations';
export type { LocalCloudOptions } from './options';
export type { OutboxEntry } from './outbox';

export interface LocalCloud {
  url: string;
  port: number;
  /** Runs a function as a phone would (or, without openid, as the environment's console would). */
  call(fn: string, event: unknown, caller?: { openid?: string; source?: string }): Promise<CallResult>;
  /** Loads documents in bulk. */
  seed(collections: Record<string, object[]>): void;
  /** The whole database, sorted. */
  dump(): Record<string, object[]>;
  /** The same as long as nothing is written to the database. */
  revision(): number;
  clock: { now(): number; set(at: number): void; move(ms: number): void };
  /** Runs the function's timer trigger now. */
  tick(fn: string, trigger?: string): Promise<CallResult>;
  faults: Faults;
  outbox(): OutboxEntry[];
  clearOutbox(): void;
  invocations(): Invocation[];
  /** What the SDK did outside of functions, as in a test, since the start; the last thousand. */
  operationsFromOutside(): Operation[];
  /** Begins another interleaving, or ends it, while instances stay warm. */
  reseed(seed: number | undefined): void;
  /** An environment as on its first day, empty and with this time, whose instances of functions stay warm. */
  renew(now: number): Promise<void>;
  stop(): Promise<void>;
  /** Drops everything without cleaning up, as far as that is possible within a process. */
  kill(): Promise<void>;
}

export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  mkdirSync(options.data, { recursive: true });
  const declarations = options.database ? readDeclarations(readFileSync(options.database, 'utf8')) : [];
  const logFile = join(options.data, 'cloud.log');
  const log = options.log ?? ((line: string) => appendFileSync(logFile, `${line}\n`));
  const running = await runCloud({
    ...options,
    ...{ declarations, log, clock: new Clock(options.now) },
    ...{ access: readAccess(options.access), templates: readTemplates(options.templates) },
  });
  return facadeOf(running);
}

function facadeOf({ parts, web, timers, store, renew, stop, kill }: RunningCloud): LocalCloud {
  return {
    url: web.url,
    port: web.port,
    call: async (fn, event, caller = {}) => await callByName(parts, fn, event, caller),
    seed: store.seed,
    dump: store.dump,
    revision: store.revision,
    clock: parts.clock,
    tick: async (fn, trigger) => await timers.tick(fn, trigger),
    faults: parts.faults,
    outbox: () => parts.outbox.list(),
    clearOutbox: () => parts.outbox.clear(),
    invocations: () => parts.invocations.list(),
    operationsFromOutside: () => parts.invocations.outside(),
    reseed: (seed) => parts.interleaving.reseed(seed),
    renew,
    stop,
    kill,
  };
}

async function callByName(
  parts: RunningCloud['parts'],
  fn: string,
  event: unknown,
  { openid, source }: { openid?: string; source?: string },
): Promise<CallResult> {
  const deployed = parts.runner.deployed.find(fn);
  if (!deployed) throw new Error(`there is no function ${fn} in ${parts.runner.deployed.folder}`);
  return await callFromOutside(parts, deployed, event, phoneCaller(openid, source));
}
