// Runs functions: finds an idle instance or starts one, gives it the caller's identity, and keeps instances warm.

import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Clock } from '../clock';
import type { Caller, Invocation, Invocations } from '../invocations';
import { type DeployedFunction, DeployedFunctions } from './deployed';
import { type CompiledBundles, Instance, type InstanceAnswer } from './instance';
import { ENV_NAME, sdkEnvironment } from './platform-env';

export interface CallFault {
  message: string;
  code?: string;
  timedOut?: boolean;
  crashed?: boolean;
}

export interface CallResult {
  result: unknown;
  error?: CallFault;
  invocation: Invocation;
}

export interface RunnerOptions {
  folder: string;
  /** Fifty instances on two cores are slower than fifty containers: how much longer each may take. */
  patience: number;
  env: Record<string, string>;
  clock: Clock;
  invocations: Invocations;
  log: (line: string) => void;
  ended: (result: CallResult) => void;
}

/** Shared by all clouds of a process: tests start many, over the same bundles. */
const COMPILED: CompiledBundles = new Map();
const INSTANCES_MAX = 200;
const IDLE_MS = 60_000;

export class FunctionRunner {
  readonly deployed: DeployedFunctions;
  readonly #idle = new Map<string, { instance: Instance; timer: NodeJS.Timeout }[]>();
  readonly #all = new Set<Instance>();
  readonly #running = new Set<Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  readonly #waitingToLoad: (() => void)[] = [];
  #loading = 0;
  #stopped = false;
  url = '';

  constructor(readonly options: RunnerOptions) {
    this.deployed = new DeployedFunctions(resolve(options.folder));
    // Functions run in UTC; worker threads share the time zone of the process.
    process.env.TZ = 'UTC';
  }

  async call(
    deployed: DeployedFunction,
    event: unknown,
    caller: Caller,
    trigger = false,
  ): Promise<CallResult> {
    const call = this.#call(deployed, event, caller, trigger);
    this.#running.add(call);
    try {
      return await call;
    } finally {
      this.#running.delete(call);
    }
  }

  /** Waits for what runs, but not for ever. */
  async idle(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise((done) => {
      timer = setTimeout(done, ms);
    });
    await Promise.race([Promise.allSettled([...this.#running]), tooLong]);
    clearTimeout(timer);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const kept of this.#idle.values()) for (const { timer } of kept) clearTimeout(timer);
    await Promise.all([...this.#all].map((instance) => instance.gone()));
  }

  async #call(
    deployed: DeployedFunction,
    event: unknown,
    caller: Caller,
    trigger: boolean,
  ): Promise<CallResult> {
    const { invocations, log, ended } = this.options;
    const running = invocations.start(deployed.name, event, caller);
    const note = (line: string) =>
      log(`${deployed.name} ${running.record.id.slice(0, 8)} ${line.replaceAll('\n', ' ⏎ ')}`);
    const instance = await this.#instanceOf(deployed, note);
    running.crash = () => instance.kill();
    let answer: InstanceAnswer;
    try {
      const task = {
        event: JSON.stringify(withUserInfo(event, caller, trigger)),
        context: contextOf(deployed, running.record.id),
        env: callerEnv(caller, running.record.id, trigger),
      };
      answer = await instance.run(task, deployed.timeoutMs * this.options.patience, note);
    } catch (error) {
      // What cannot be handed over (nested too deeply to be written down) must not keep the instance from the next.
      answer = { fault: { message: error instanceof Error ? error.message : String(error) } };
    } finally {
      running.end();
      this.#putBack(deployed, instance);
    }
    const result: CallResult = { ...outcomeOf(answer, deployed), invocation: running.record };
    if (result.error)
      note(`[fault] ${result.error.message}${'fault' in answer ? ` ${answer.fault.stack ?? ''}` : ''}`);
    ended(result);
    return result;
  }

  async #instanceOf(deployed: DeployedFunction, log: (line: string) => void): Promise<Instance> {
    for (;;) {
      const kept = this.#idle.get(deployed.name)?.pop();
      if (kept) {
        clearTimeout(kept.timer);
        if (kept.instance.alive && kept.instance.version === deployed.version) return kept.instance;
        this.#forget(kept.instance);
        continue;
      }
      if (this.#all.size < INSTANCES_MAX || this.#retireIdle()) break;
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
    return await this.#load(deployed, log);
  }

  /** Bundles are loaded a few at a time, so that loading does not starve what runs. */
  async #load(deployed: DeployedFunction, log: (line: string) => void): Promise<Instance> {
    while (this.#loading >= availableParallelism()) {
      await new Promise<void>((wake) => this.#waitingToLoad.push(wake));
    }
    if (this.#stopped) throw new Error('the local cloud has stopped');
    this.#loading++;
    const { bundle, version } = deployed;
    const instance = new Instance({
      bundle,
      version,
      compiled: COMPILED,
      env: { ...sdkEnvironment(this.url), TZ: 'UTC', ...this.options.env, ...deployed.env },
      clock: this.options.clock.shared,
      slowness: () => this.#slowness(),
      log,
    });
    this.#all.add(instance);
    await instance.loaded;
    this.#loading--;
    this.#waitingToLoad.shift()?.();
    return instance;
  }

  #slowness(): number {
    const busy = Math.max(loadavg()[0] ?? 0, this.#running.size);
    return Math.max(1, busy / availableParallelism());
  }

  #putBack(deployed: DeployedFunction, instance: Instance): void {
    if (!instance.alive) this.#forget(instance);
    else {
      const timer = setTimeout(() => this.#retire(deployed.name, instance), IDLE_MS);
      timer.unref();
      const kept = this.#idle.get(deployed.name) ?? [];
      kept.push({ instance, timer });
      this.#idle.set(deployed.name, kept);
    }
    this.#waiting.shift()?.();
  }

  /** Makes room for an instance of one function by ending an idle one of another. */
  #retireIdle(): boolean {
    for (const [name, [oldest]] of this.#idle) {
      if (!oldest) continue;
      clearTimeout(oldest.timer);
      this.#retire(name, oldest.instance);
      return true;
    }
    return false;
  }

  #retire(name: string, instance: Instance): void {
    const kept = this.#idle.get(name) ?? [];
    this.#idle.set(
      name,
      kept.filter((other) => other.instance !== instance),
    );
    this.#forget(instance);
  }

  #forget(instance: Instance): void {
    this.#all.delete(instance);
    instance.kill();
  }
}

function callerEnv({ openid, source }: Caller, id: string, trigger: boolean): Record<string, string> {
  return {
    WX_CONTEXT_KEYS: openid === undefined ? 'WX_APPID,WX_API_TOKEN' : 'WX_OPENID,WX_APPID,WX_API_TOKEN',
    WX_APPID: 'wxlocalcloud',
    WX_API_TOKEN: id,
    ...(openid === undefined ? {} : { WX_OPENID: openid }),
    ...(source === undefined ? {} : { TCB_SOURCE: source }),
    ...(trigger ? { TRIGGER_SRC: 'timer' } : {}),
  };
}

/** The cloud adds the caller to the event of a call from a phone. */
function withUserInfo(event: unknown, { openid }: Caller, trigger: boolean): unknown {
  if (openid === undefined || trigger || typeof event !== 'object' || event === null) return event ?? {};
  return { ...event, userInfo: { appId: 'wxlocalcloud', openId: openid } };
}

function contextOf(deployed: DeployedFunction, id: string): Record<string, unknown> {
  return {
    request_id: id,
    function_name: deployed.name,
    namespace: ENV_NAME,
    memory_limit_in_mb: deployed.memoryMb,
    time_limit_in_ms: deployed.timeoutMs,
  };
}

function outcomeOf(answer: InstanceAnswer, deployed: DeployedFunction): Omit<CallResult, 'invocation'> {
  if ('result' in answer) return { result: JSON.parse(answer.result) as unknown };
  if ('timedOut' in answer) {
    const message = `Invoking task timed out after ${deployed.timeoutMs / 1000} seconds`;
    return { result: undefined, error: { message, code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', timedOut: true } };
  }
  if ('crashed' in answer) {
    const message = 'process exited before completing request';
    return { result: undefined, error: { message, code: 'FUNCTIONS_EXECUTE_FAIL', crashed: true } };
  }
  return { result: undefined, error: { message: answer.fault.message, code: 'FUNCTIONS_EXECUTE_FAIL' } };
}
