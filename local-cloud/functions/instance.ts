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
  readonly #loaded: Promise<Fault | undefined>;
  #answer: ((answer: InstanceAnswer) => void) | undefined;
  #log: (line: string) => void;
  alive = true;

  constructor({ bundle, version, compiled, env, clock, log }: InstanceOptions) {
    this.version = version;
    this.#log = log;
    this.#worker = new Worker(INSTANCE_CODE, {
      eval: true,
      env,
      workerData: { bundle, clock, compiled: compiled.get(`${bundle} ${version}`) },
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    this.#loaded = new Promise((resolve) => {
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
    const broken = await this.#loaded;
    if (broken) {
      this.kill();
      return { fault: broken };
    }
    if (!this.alive) return { crashed: true };
    let timer: NodeJS.Timeout | undefined;
    const answer = await new Promise<InstanceAnswer>((resolve) => {
      this.#answer = resolve;
      timer = setTimeout(() => resolve({ timedOut: true }), timeoutMs);
      this.#worker.postMessage(task);
    });
    clearTimeout(timer);
    this.#answer = undefined;
    if ('timedOut' in answer) this.kill();
    this.#worker.unref();
    return answer;
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
