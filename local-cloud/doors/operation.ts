// Carries out one database operation of an invocation: interleaving, faults, counters, and the answer on the wire.

import type { Trace } from '../database/engine';
import { CloudRefusal, transactionBusy, transactionConflict } from '../database/refusal';
import type { FaultRule, Faults, Happening } from '../faults';
import type { Interleaving } from '../interleaving';
import type { RunningInvocation } from '../invocations';

/** The caller gets no answer: the connection is cut, and with `crash` the function's instance dies. */
export class Unanswered extends Error {
  constructor(readonly crash: boolean) {
    super('no answer');
  }
}

export interface OperationContext {
  faults: Faults;
  interleaving: Interleaving;
  invocation: RunningInvocation;
  depth: number | undefined;
  /** Ends the transaction that a fault is said to have aborted. */
  abort: () => void;
}

export async function carryOut<T>(
  { faults, interleaving, invocation, depth: told, abort }: OperationContext,
  { collection, op }: { collection: string; op: string },
  work: (trace: Trace) => T | Promise<T>,
): Promise<T> {
  const happening: Happening = { collection, op, fn: invocation.record.fn };
  const { depth, answered } = invocation.startCall(told);
  const trace: Trace = { examined: 0, returned: 0 };
  let afterwards: FaultRule | undefined;
  trace.beforeCommit = () => {
    const rule = faults.strikeAtWrite(happening);
    if (rule?.when.phase === 'after') afterwards = rule;
    else suffer(rule, abort);
  };
  try {
    await interleaving.turn(invocation.record.id);
    if (invocation.over)
      throw new CloudRefusal('SYS_ERR', 'the function has returned: nothing runs after it');
    suffer(faults.strike(happening, 'before'), abort);
    const result = await work(trace);
    suffer(afterwards ?? faults.strike(happening, 'after'), abort);
    return result;
  } finally {
    const { examined, returned, index } = trace;
    const found = index === undefined ? {} : { index };
    invocation.note({ collection, op, ...found, examined, returned, depth });
    answered();
  }
}

export function suffer(rule: FaultRule | undefined, abort: () => void): void {
  if (!rule) return;
  if (rule.kind === 'kill') process.kill(process.pid, 'SIGKILL');
  if (rule.kind === 'timeout' || rule.kind === 'crash') throw new Unanswered(rule.kind === 'crash');
  if (rule.kind === 'errcode') return;
  if (rule.kind === 'refuse') {
    abort();
    throw new CloudRefusal(rule.code ?? 'SYS_ERR', `[${rule.code ?? 'SYS_ERR'}] injected`);
  }
  abort();
  throw rule.kind === 'conflict' ? transactionConflict() : transactionBusy();
}
