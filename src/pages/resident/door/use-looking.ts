import type { OrderView } from '#domain/repair/contract';
import { confirm } from '../../../components/dialog';
import { backOr } from '../../../hooks/back-or';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';

interface Worn {
  readonly badgeWorn: boolean;
  readonly uniformWorn: boolean;
}
interface DoorDraft extends Worn {
  /** On whom it was seen: another one comes to the door unseen. */
  readonly workerId: string | null;
}
const NOTHING_SEEN: DoorDraft = { workerId: null, badgeWorn: false, uniformWorn: false };

const NOT_HIM = {
  title: '门口不是这个人？',
  words: '请先不要开门。这一单会马上冻结，工会来核实，并给您打电话。',
  yes: '不是本人',
};

/** What she saw at the door, and the two things that she can say of it. */
export function useLooking(orderId: string, workerId: string | null) {
  const recognise = useCommand('repair', 'recognise');
  const disown = useCommand('repair', 'disown');
  const { draft, change, clear } = useDraft<DoorDraft>(`door-${orderId}`, NOTHING_SEEN);
  const seenOn = (one: DoorDraft) => (one.workerId === workerId ? one : NOTHING_SEEN);
  const { badgeWorn, uniformWorn } = seenOn(draft);
  const back = (done: unknown) => {
    if (!done) return;
    clear();
    backOr('order', orderId);
  };
  return {
    badgeWorn,
    uniformWorn,
    change: (part: Partial<Worn>) => change((before) => ({ ...seenOn(before), workerId, ...part })),
    running: recognise.running,
    problem: recognise.problem ?? disown.problem,
    isHim: async (worker: NonNullable<OrderView['worker']>) =>
      back(await recognise.run({ orderId, workerId: worker.workerId, badgeWorn, uniformWorn })),
    isNotHim: async () => {
      const sure = await confirm(NOT_HIM);
      if (sure) back(await disown.run({ orderId, reason: null }, sure));
    },
  };
}
export type Looking = ReturnType<typeof useLooking>;
