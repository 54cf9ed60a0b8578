import { ASKED_AT } from '#domain/notice/asked';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useMessageConsent } from '../../../hooks/use-message-consent';
import type { Output } from '../../../platform/rooms';

export type Seen = Output<'repair', 'order'>;

interface PaidDraft {
  /** null: as the worker states it. */
  readonly paidFen: number | null;
}
const AS_STATED: PaidDraft = { paidFen: null };

/** What she can do with an order at one tap. What takes more is said on a screen of its own, see `order-form`. */
function useCommands() {
  return {
    offer: useCommand('repair', 'offer'),
    agreeVisit: useCommand('repair', 'agreeVisit'),
    approve: useCommand('repair', 'approve'),
    decline: useCommand('repair', 'decline'),
    confirm: useCommand('repair', 'confirm'),
    cancel: useCommand('repair', 'cancel'),
    reportNoShow: useCommand('repair', 'reportNoShow'),
    payFee: useCommand('repair', 'payFee'),
  };
}

/** Everything she can do with an order, and how far she has come in saying it. */
export function useSteps(orderId: string, seen: Seen | undefined) {
  const commands = useCommands();
  const telling = useMessageConsent(ASKED_AT.approving);
  const paid = useDraft<PaidDraft>(`paid-${orderId}`, AS_STATED);
  const stated = seen?.order.finish?.paidFen ?? 0;
  return {
    ...commands,
    telling,
    paid: { ...paid, fen: paid.draft.paidFen ?? stated },
    problem: Object.values(commands).find(({ problem }) => problem !== null)?.problem ?? null,
  };
}
export type Steps = ReturnType<typeof useSteps>;
