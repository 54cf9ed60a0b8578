// One instance of a function: a worker thread that runs one invocation at a time.

import { Worker } from 'node:worker_threads';
import { INSTANCE_CODE } from './instance-code';

export interface Fault {
  message: string;
  name?: string;
  stack?: string;
  code?: string;
}

export type InstanceAnswer = { result: string } | { fault: Fault } | { timedOut: true } | { crashed: true };

/** V8's code of bundles, by path and version, from their first instance for all later ones. */
export type CompiledBundles = Map<string, Uint8Array>;

interface InstanceOptions {
  bundle: string;
  version: string;
  compiled: CompiledBundles;
  env: Record<string, string>;
  clock: SharedArrayBuffer;
  /** How many times longer than in the cloud things take here. */
  slowness: () => number;
  log: (line: string) => void;
}

export interface Task {
  event: string;
  context: Record<string, unknown>;
  env: Record<string, string>;
}

type Message =
  | { type: 'log'; level: string; line: string }
  | { type: 'ready' }
  | { type: 'compiled'; compiled: Uint8Array }
  | { type: 'broken' | 'failed'; fault: Fault }
  | { type: 'done'; result: string };

export class Instance {
  readonly version: string;
  readonly #worker: Worker;
  /** Resolves when the bundle is loaded, with the reason if that failed. */
  readonly loaded: Promise<Fault | undefined>;
  readonly #slowness: () => number;
  #answer: ((answer: InstanceAnswer) => void) | undefined;
  #log: (line: string) => void;
  alive = true;

  constructor({ bundle, version, compiled, env, clock, slowness, log }: InstanceOptions) {
    this.version = version;
    this.#slowness = slowness;
    this.#log = log;
    this.#worker = new Worker(INSTANCE_CODE, {
      eval: true,
      env,
      workerData: { bundle, clock, compiled: compiled.get(`${bundle} ${version}`) },
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    this.loaded = new Promise((resolve) => {
      this.#worker.on('message', (message: Message) => {
        if (message.type === 'compiled') compiled.set(`${bundle} ${version}`, message.compiled);
        else this.#heard(message, resolve);
      });
      this.#worker.on('error', (error) => {
        this.#log(`[crash] ${error.stack ?? error.message}`);
        this.#died(resolve);
      });
      this.#worker.on('exit', () => this.#died(resolve));
    });
    this.#worker.stdout.on('data', (chunk: Buffer) => this.#log(chunk.toString().trimEnd()));
    this.#worker.stderr.on('data', (chunk: Buffer) => this.#log(chunk.toString().trimEnd()));
    this.#worker.unref();
  }

  /** Runs one invocation; its time counts from the moment at which the instance is ready. */
  async run(task: Task, timeoutMs: number, log: (line: string) => void): Promise<InstanceAnswer> {
    this.#log = log;
    this.#worker.ref();
    const broken = await this.loaded;
    if (broken) {
      this.kill();
      return { fault: broken };
    }
    if (!this.alive) return { crashed: true };
    let stopWaiting: () => void = () => undefined;
    const answer = await new Promise<InstanceAnswer>((resolve) => {
      this.#answer = resolve;
      stopWaiting = this.#after(timeoutMs, () => resolve({ timedOut: true }));
      this.#worker.postMessage(task);
    });
    stopWaiting();
    this.#answer = undefined;
    if ('timedOut' in answer) this.kill();
    this.#worker.unref();
    return answer;
  }

  /** An instance in the cloud has a processor of its own; here they share, so a busy machine gets more time. */
  #after(ms: number, expired: () => void): () => void {
    const startedAt = performance.now();
    let timer: NodeJS.Timeout;
    const check = () => {
      const left = ms * this.#slowness() - (performance.now() - startedAt);
      if (left > 0) timer = setTimeout(check, left);
      else expired();
    };
    timer = setTimeout(check, ms);
    return () => clearTimeout(timer);
  }

  kill(): void {
    this.alive = false;
    void this.#worker.terminate();
    this.#answer?.({ crashed: true });
  }

  async gone(): Promise<void> {
    this.alive = false;
    await this.#worker.terminate();
  }

  #heard(message: Exclude<Message, { type: 'compiled' }>, loaded: (broken: Fault | undefined) => void): void {
    if (message.type === 'log')
      this.#log(`${message.level === 'log' ? '' : `[${message.level}] `}${message.line}`);
    else if (message.type === 'ready') loaded(undefined);
    else if (message.type === 'broken') loaded(message.fault);
    else if (message.type === 'done') this.#answer?.({ result: message.result });
    else this.#answer?.({ fault: message.fault });
  }

  #died(loaded: (broken: Fault | undefined) => void): void {
    this.alive = false;
    loaded(undefined);
    this.#answer?.({ crashed: true });
  }
}
