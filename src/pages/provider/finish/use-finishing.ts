import { ASKED_AT } from '#domain/notice/asked';
import type { OrderView } from '#domain/repair/contract';
import { CAN_BE_UNDONE } from '../../../components/dialog';
import type { Photo } from '../../../components/photo-picker';
import { backOr } from '../../../hooks/back-or';
import { useForm } from '../../../hooks/use-form';
import { useMessageConsent } from '../../../hooks/use-message-consent';

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
  // What was quoted is what is mostly paid; of a talk only he knows.
  const paidFen = consult && payableFen > 0 ? null : payableFen;
  const empty: FinishDraft = { checked: [], before: [], after: [], paidFen };
  const telling = useMessageConsent(ASKED_AT.finishing);
  const form = useForm('repair', 'finish', {
    kept: `finish-${order.id}`,
    empty,
    missing: (draft) => (draft.paidFen === null ? '请填实际收了多少钱。' : null),
    input: (draft) => ({
      orderId: order.id,
      checked: [...draft.checked],
      // What was shown at the door stands.
      photosBefore: order.photosBefore.length > 0 ? [] : draft.before.map(({ fileId }) => fileId),
      photosAfter: draft.after.map(({ fileId }) => fileId),
      paidFen: draft.paidFen ?? 0,
    }),
    sure: async () => {
      // Within the tap; what is sent does not wait for the answer.
      void telling.ask();
      return CAN_BE_UNDONE;
    },
    onDone: () => backOr('workerOrder', order.id),
  });
  const open = order.item.standard.length - form.draft.checked.length;
  /** What the room says no to, in this screen's words. */
  const say = (path: string, words: string) => (form.problemOf(path) ? words : undefined);
  return { form, payableFen, consult, open, say };
}

export type Finishing = ReturnType<typeof useFinishing>;
