// Who called what and what it cost. The identity of an invocation travels in the SDK's wxCloudApiToken.

import { randomUUID } from 'node:crypto';

export interface Operation {
  collection: string;
  op: string;
  index?: string;
  examined: number;
  returned: number;
  /** How many calls had to be answered one after the other before this one's answer, itself counted. */
  depth: number;
}

export interface Invocation {
  id: string;
  fn: string;
  action?: string;
  openid?: string;
  /** Database calls. */
  calls: number;
  /** The longest chain of database calls that had to wait for each other. */
  depth: number;
  /** Documents that were fetched to answer them. */
  examined: number;
  returned: number;
  ms: number;
  ops: Operation[];
}

export interface Caller {
  openid?: string | undefined;
  source?: string | undefined;
}

/** Of a call that was refused before any instance was asked. */
export const notInvoked = (fn: string, { openid }: Caller): Invocation => ({
  ...{ id: randomUUID(), fn, calls: 0, depth: 0, examined: 0, returned: 0, ms: 0, ops: [] },
  ...(openid === undefined ? {} : { openid }),
});

const KEPT_MAX = 500;

export class RunningInvocation {
  readonly record: Invocation;
  readonly #startedAt = performance.now();
  #answeredDepth = 0;
  over = false;
  /** Ends the instance that runs it, as a crash would. */
  crash: () => void = () => undefined;

  constructor(
    id: string,
    fn: string,
    readonly caller: Caller,
    action: string | undefined,
  ) {
    this.record = { id, fn, calls: 0, depth: 0, examined: 0, returned: 0, ms: 0, ops: [] };
    if (action !== undefined) this.record.action = action;
    if (caller.openid !== undefined) this.record.openid = caller.openid;
  }

  /**
   * A call that starts after another was answered is one deeper; call the result when it is answered. Instances tell
   * how deep they are; for others it is judged by what arrived when.
   */
  startCall(told: number | undefined): { depth: number; answered: () => void } {
    const depth = told ?? this.#answeredDepth + 1;
    this.record.calls++;
    this.record.depth = Math.max(this.record.depth, depth);
    const answered = () => {
      this.#answeredDepth = Math.max(this.#answeredDepth, depth);
    };
    return { depth, answered };
  }

  note(operation: Operation): void {
    this.record.ops.push(operation);
    this.record.examined += operation.examined;
    this.record.returned += operation.returned;
  }

  end(): void {
    this.over = true;
    this.record.ms = Math.round(performance.now() - this.#startedAt);
  }
}

export class Invocations {
  readonly #byId = new Map<string, RunningInvocation>();
  /** Calls of the SDK from outside of any function, as from a test or a console. */
  #outside = new RunningInvocation('outside', '', {}, undefined);

  start(fn: string, event: unknown, caller: Caller): RunningInvocation {
    const action =
      typeof event === 'object' && event !== null && 'action' in event ? event.action : undefined;
    const running = new RunningInvocation(
      randomUUID(),
      fn,
      caller,
      typeof action === 'string' ? action : undefined,
    );
    this.#byId.set(running.record.id, running);
    for (const [id, { over }] of this.#byId) {
      if (this.#byId.size <= KEPT_MAX) break;
      if (over) this.#byId.delete(id);
    }
    return running;
  }

  byToken(token: unknown): RunningInvocation {
    return (typeof token === 'string' && this.#byId.get(token)) || this.#outside;
  }

  /** How many run at this moment. */
  underWay(): number {
    let count = 0;
    for (const { over } of this.#byId.values()) if (!over) count++;
    return count;
  }

  list(): Invocation[] {
    return [...this.#byId.values()].map(({ record }) => record);
  }

  forget(): void {
    this.#byId.clear();
    this.#outside = new RunningInvocation('outside', '', {}, undefined);
  }

  outside(): Operation[] {
    const { ops } = this.#outside.record;
    ops.splice(0, Math.max(0, ops.length - 1000));
    return [...ops];
  }
}
