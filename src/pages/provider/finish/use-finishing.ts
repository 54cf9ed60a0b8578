import type { OrderView } from '#domain/repair/contract';
import type { Photo } from '../../../components/photo-picker';
import { backOr } from '../../../hooks/back-or';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';

interface FinishDraft {
  readonly checked: readonly string[];
  readonly before: readonly Photo[];
  readonly after: readonly Photo[];
  readonly paidFen: number | null;
}

/** 完工 as it is being written: ticks and photos survive a call in between. */
export function useFinishing(order: OrderView) {
  const { payableFen } = order;
  const consult = order.item.path === 'consult';
  const {
    draft,
    change: keep,
    clear,
  } = useDraft<FinishDraft>(`finish-${order.id}`, {
    checked: [],
    before: [],
    after: [],
    // What was quoted is what is mostly paid; of a talk only he knows.
    paidFen: consult && payableFen > 0 ? null : payableFen,
  });
  const { run, running, problem, fieldProblem, clear: forgive } = useCommand('repair', 'finish');
  const change = (part: Partial<FinishDraft>) => {
    forgive();
    keep(part);
  };
  const open = order.item.standard.length - draft.checked.length;

  const send = async () => {
    const done = await run({
      orderId: order.id,
      checked: [...draft.checked],
      photosBefore: draft.before.map(({ fileId }) => fileId),
      photosAfter: draft.after.map(({ fileId }) => fileId),
      paidFen: draft.paidFen ?? 0,
    });
    if (!done) return;
    clear();
    backOr('workerOrder', order.id);
  };
  const say = (path: string, words: string) => (fieldProblem(path) ? words : undefined);
  return { draft, change, payableFen, consult, open, send, say, running, problem };
}

export type Finishing = ReturnType<typeof useFinishing>;
