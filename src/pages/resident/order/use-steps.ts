import { useState } from 'react';
import type { Output } from '../../../api/rooms';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';

export type Seen = Output<'repair', 'order'>;

interface DoorDraft {
  readonly badgeWorn: boolean;
  readonly uniformWorn: boolean;
}
const NOTHING_SEEN: DoorDraft = { badgeWorn: false, uniformWorn: false };
interface PaidDraft {
  /** null: as the worker states it. */
  readonly paidFen: number | null;
}
const AS_STATED: PaidDraft = { paidFen: null };

/** Everything she can do with an order, and how far she has come in saying it. */
export function useSteps(orderId: string, seen: Seen | undefined) {
  const offer = useCommand('repair', 'offer');
  const recognise = useCommand('repair', 'recognise');
  const disown = useCommand('repair', 'disown');
  const approve = useCommand('repair', 'approve');
  const decline = useCommand('repair', 'decline');
  const confirm = useCommand('repair', 'confirm');
  const cancel = useCommand('repair', 'cancel');
  const reportNoShow = useCommand('repair', 'reportNoShow');
  const commands = [offer, recognise, disown, approve, decline, confirm, cancel, reportNoShow];

  /** She has said 是本人 and is asked what he wears. */
  const [looking, setLooking] = useState(false);
  const door = useDraft<DoorDraft>(`door-${orderId}`, NOTHING_SEEN);
  const paid = useDraft<PaidDraft>(`paid-${orderId}`, AS_STATED);
  const stated = seen?.order.finish?.paidFen ?? 0;

  return {
    offer,
    recognise,
    disown,
    approve,
    decline,
    confirm,
    cancel,
    reportNoShow,
    looking,
    setLooking,
    door,
    paid: { ...paid, fen: paid.draft.paidFen ?? stated },
    problem: commands.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}
export type Steps = ReturnType<typeof useSteps>;
