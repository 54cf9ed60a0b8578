// A CloudBase on one machine: the unmodified wx-server-sdk of functions and tests talks to it over HTTP.
// For development and tests; it knows nothing of the project that it serves.

import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clock } from './clock';
import { readDeclarations } from './declarations';
import { phoneCaller } from './doors/function-doors';
import type { Faults } from './faults';
import type { CallResult } from './functions/runner';
import type { Invocation, Operation } from './invocations';
import type { OutboxEntry } from './outbox';
import { type RunningCloud, runCloud } from './running-cloud';

export type { FaultCondition, FaultRule, Faults } from './faults';
export type { CallFault, CallResult } from './functions/runner';
export type { Invocation, Operation } from './invocations';
export type { OutboxEntry } from './outbox';

export interface LocalCloudOptions {
  /** Folder of the database file, of stored files and of the log; made if missing. */
  data: string;
  /** Folder of the deployed functions: <name>/index.js and <name>/config.json. */
  functions: string;
  /** JSON file with the declared collections and indexes. */
  database?: string;
  /** 0, the default: any free port. */
  port?: number;
  /** Folder that is served at /. */
  site?: string;
  /** Further pages: path in the address -> HTML file. */
  pages?: Record<string, string>;
  /** Queries that no declared index serves fail. */
  strict?: boolean;
  /** Operations of concurrent calls overtake each other at random, from this seed. */
  seed?: number;
  /** Multiplies the functions' time-outs: many instances share the cores of one machine. Default 1. */
  patience?: number;
  /** Timer triggers run on schedule; on demand they always do. */
  timers?: boolean;
  /** Further environment variables of the functions. */
  env?: Record<string, string>;
  /** Where the functions' console and the server's log go; a file in the data folder unless told otherwise. */
  log?: (line: string) => void;
  /** What the clock shows at the start. */
  now?: number;
  /** The function that is called with WeChat's verdicts on media. */
  mediaVerdictFunction?: string;
}

export interface LocalCloud {
  url: string;
  port: number;
  /** Runs a function as a phone would (or, without openid, as the environment's console would). */
  call(fn: string, event: unknown, caller?: { openid?: string; source?: string }): Promise<CallResult>;
  /** Loads documents in bulk. */
  seed(collections: Record<string, object[]>): void;
  /** The whole database, sorted. */
  dump(): Record<string, object[]>;
  clock: { now(): number; set(at: number): void; move(ms: number): void };
  /** Runs the function's timer trigger now. */
  tick(fn: string): Promise<CallResult>;
  faults: Faults;
  outbox(): OutboxEntry[];
  clearOutbox(): void;
  invocations(): Invocation[];
  /** What the SDK did outside of functions, as in a test, since the start; the last thousand. */
  operationsFromOutside(): Operation[];
  /** Begins another interleaving, or ends it, while instances stay warm. */
  reseed(seed: number | undefined): void;
  stop(): Promise<void>;
  /** Drops everything without cleaning up, as far as that is possible within a process. */
  kill(): Promise<void>;
}

export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  mkdirSync(options.data, { recursive: true });
  const declarations = options.database ? readDeclarations(readFileSync(options.database, 'utf8')) : [];
  const logFile = join(options.data, 'cloud.log');
  const log = options.log ?? ((line: string) => appendFileSync(logFile, `${line}\n`));
  const running = await runCloud({ ...options, declarations, log, clock: new Clock(options.now) });
  return facadeOf(running);
}

function facadeOf({ parts, web, timers, store, stop, kill }: RunningCloud): LocalCloud {
  return {
    url: web.url,
    port: web.port,
    call: async (fn, event, caller = {}) => await callByName(parts, fn, event, caller),
    seed: store.seed,
    dump: store.dump,
    clock: parts.clock,
    tick: async (fn) => await timers.tick(fn),
    faults: parts.faults,
    outbox: () => parts.outbox.list(),
    clearOutbox: () => parts.outbox.clear(),
    invocations: () => parts.invocations.list(),
    operationsFromOutside: () => parts.invocations.outside(),
    reseed: (seed) => parts.interleaving.reseed(seed),
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
  return await parts.runner.call(deployed, event, phoneCaller(openid, source));
}
