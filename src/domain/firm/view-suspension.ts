import { appealView } from '#domain/standing/view';
import type { SuspensionView } from './contract-fields';
import type { Worker } from './firm';
import { mayAppeal } from './suspending';
import { isStopped, openSuspension } from './suspension';

/** What stops him now, for himself, his manager and staff. */
export function suspensionView(worker: Worker, now: number): SuspensionView | null {
  const open = openSuspension(worker);
  if (!open || !isStopped(worker, now)) return null;
  const { state, at, grounds, dueAt, appeal } = open;
  return {
    ...{ state, at, dueAt },
    grounds: { ...grounds },
    appeal: appeal && appealView(appeal),
    mayAppeal: mayAppeal(open, now),
  };
}
