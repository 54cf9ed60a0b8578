// Puts the parts together, opens the doors, and takes everything down again.

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Access } from './access';
import { type Bulk, bulkOf } from './bulk';
import type { Clock } from './clock';
import type { CloudParts } from './cloud-parts';
import { Engine } from './database/engine';
import type { CollectionDeclaration } from './database/index-entries';
import { Store } from './database/store';
import { clientDoors } from './doors/client-doors';
import { controlDoors } from './doors/control-doors';
import { fileDoors } from './doors/file-doors';
import { functionDoors } from './doors/function-doors';
import { openWebServer, type WebServer } from './doors/http';
import { siteDoors } from './doors/site-doors';
import { Faults } from './faults';
import { ENV_NAME } from './functions/platform-env';
import { FunctionRunner } from './functions/runner';
import { Interleaving } from './interleaving';
import { Invocations } from './invocations';
import type { LocalCloudOptions } from './options';
import { Outbox } from './outbox';
import { FileStorage } from './storage';
import { Timers } from './timers';
import { PhoneCodes } from './wechat/phone-codes';
import type { Templates } from './wechat/templates';
import { Visits } from './wechat/visits';

const STOP_MS_MAX = 10_000;

export interface RunningCloud {
  parts: CloudParts;
  web: WebServer;
  timers: Timers;
  store: Bulk;
  renew: (now: number) => Promise<void>;
  stop: () => Promise<void>;
  kill: () => Promise<void>;
}

export interface RunOptions extends Omit<LocalCloudOptions, 'database' | 'now' | 'access' | 'templates'> {
  declarations: CollectionDeclaration[];
  log: (line: string) => void;
  clock: Clock;
  access: Access;
  templates: Templates | undefined;
}

/** So long what was overwritten may still lie in the write-ahead log. */
const FOLDED_EVERY_MS = 60_000;

export async function runCloud(options: RunOptions): Promise<RunningCloud> {
  const store = new Store(join(options.data, 'database.sqlite'), options.fsync);
  store.declare(options.declarations);
  const streams = new Set<ServerResponse>();
  const publish = (event: string, content: unknown) => {
    for (const stream of streams) stream.write(`event: ${event}\ndata: ${JSON.stringify(content)}\n\n`);
  };
  const parts = partsOf(options, store, publish);
  const timers = new Timers(parts.runner, parts.clock);
  const bulk = bulkOf(store);
  const people = () => peopleIn(options.data);
  const doors = {
    ...siteDoors(options.site, options.pages ?? {}),
    ...controlDoors(parts, { timers, ...bulk, people }, streams),
    ...fileDoors(parts),
    ...functionDoors(parts),
    ...clientDoors(parts),
  };
  const web = await openWebServer(doors, options.port ?? 0, options.log);
  parts.runner.url = web.url;
  parts.clock.onChange(() => {
    parts.engine.transactions.expire();
    publish('clock', { now: parts.clock.now() });
  });
  if (options.timers !== false) timers.start();
  const folding = setInterval(() => store.checkpoint(), FOLDED_EVERY_MS);
  folding.unref();
  const renew = async (now: number) => {
    await parts.runner.idle(STOP_MS_MAX);
    store.empty(options.declarations);
    forgetAll(parts, now);
  };
  const { stop, kill } = endings(parts, store, web, timers, streams);
  const quiet = (end: () => Promise<void>) => () => {
    clearInterval(folding);
    return end();
  };
  return { parts, web, timers, store: bulk, renew, stop: quiet(stop), kill: quiet(kill) };
}

function forgetAll(
  { engine, faults, interleaving, invocations, outbox, storage, visits, phoneCodes, clock }: CloudParts,
  now: number,
) {
  engine.transactions.endAll();
  faults.clear();
  interleaving.reseed(undefined);
  invocations.forget();
  outbox.clear();
  storage.empty();
  visits.forget();
  phoneCodes.forget();
  clock.set(now);
}

function endings(
  parts: CloudParts,
  store: Store,
  web: WebServer,
  timers: Timers,
  streams: Set<ServerResponse>,
) {
  let ended: Promise<void> | undefined;
  const end = async (gracious: boolean) => {
    timers.stop();
    if (gracious) await parts.runner.idle(STOP_MS_MAX);
    for (const stream of streams) stream.end();
    await parts.runner.stop();
    await web.close();
    parts.engine.transactions.endAll();
    store.close(gracious);
  };
  const once = async (gracious: boolean) => {
    ended ??= end(gracious);
    await ended;
  };
  return { stop: () => once(true), kill: () => once(false) };
}

function partsOf(options: RunOptions, store: Store, publish: CloudParts['publish']): CloudParts {
  const { clock, log } = options;
  const invocations = new Invocations();
  const runner = new FunctionRunner({
    folder: options.functions,
    patience: options.patience ?? 1,
    env: options.env ?? {},
    clock,
    invocations,
    log,
    ended: ({ invocation, error }) => publish('call', { ...invocation, ...(error ? { error } : {}) }),
  });
  return {
    envName: ENV_NAME,
    clock,
    engine: new Engine(store, () => clock.now(), options.strict ?? false),
    faults: new Faults(),
    interleaving: new Interleaving(options.seed, () => invocations.underWay()),
    invocations,
    runner,
    outbox: new Outbox((entry) => publish('outbox', entry)),
    storage: new FileStorage(join(options.data, 'files'), ENV_NAME),
    access: options.access,
    templates: options.templates,
    visits: new Visits(),
    phoneCodes: new PhoneCodes(),
    mediaVerdictFunction: options.mediaVerdictFunction,
    uploadKey: randomBytes(16).toString('hex'),
    log,
    url: () => runner.url,
    publish,
  };
}

function peopleIn(folder: string): unknown {
  const path = join(folder, 'people.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
}
