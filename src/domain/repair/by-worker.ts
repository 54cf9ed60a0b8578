import type { NoticeFacts } from '#domain/kernel/notices';
import type { RepairOrder } from './order';

/** What the worker did, or is owed, and the sum where there is one. */
export const byWorker = ({ worker }: Pick<RepairOrder, 'worker'>, fen?: number | null): NoticeFacts => ({
  ...(worker ? { who: worker.memberId } : {}),
  ...(fen === undefined || fen === null ? {} : { fen }),
});
