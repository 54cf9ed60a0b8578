import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import { confirm } from '../../../components/dialog';
import type { ScreenAction } from '../../../components/screen';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';

export type Way = 'resume' | 'releaseByStaff' | 'cancelByStaff';

interface WayWords {
  readonly id: string;
  readonly verb: string;
  readonly meaning: string;
}

const WAYS: Readonly<Record<Way, WayWords>> = {
  resume: { id: 'resume', verb: '恢复', meaning: '还是原师傅，到门口重新确认' },
  releaseByStaff: { id: 'release-by-staff', verb: '换师傅', meaning: '原师傅退出，由居民另选' },
  cancelByStaff: { id: 'cancel-by-staff', verb: '取消', meaning: '单子结束，双方都会收到消息' },
};

const REASON_LENGTH = 2;

interface DecisionDraft {
  readonly way: Way | null;
  readonly reason: string;
}
const EMPTY: DecisionDraft = { way: null, reason: '' };

const ORDER: readonly Way[] = ['resume', 'releaseByStaff', 'cancelByStaff'];

/** Under warranty there is nothing to cancel: the rework ends, and the order is closed as it was. */
function wordsOf(way: Way, order: OrderView | undefined): { label: string; meaning: string; verb: string } {
  if (way === 'cancelByStaff' && order?.rework) {
    return { label: ACTION_LABEL.endReworkByStaff, meaning: '不再返工，回到已完成', verb: '结束返工' };
  }
  return { label: ACTION_LABEL[way], meaning: WAYS[way].meaning, verb: WAYS[way].verb };
}

/** How a frozen order goes on: one of three ways, with a reason that everybody in the case can read. */
export function useDecision(orderId: string, order: OrderView | undefined) {
  const commands = {
    resume: useCommand('repair', 'resume'),
    releaseByStaff: useCommand('repair', 'releaseByStaff'),
    cancelByStaff: useCommand('repair', 'cancelByStaff'),
  };
  const { draft, change, clear } = useDraft<DecisionDraft>(`decision-${orderId}`, EMPTY);
  const { way } = draft;
  const command = way && commands[way];
  const written = draft.reason.trim().length >= REASON_LENGTH;

  const decide = async () => {
    if (!way || !command) return;
    const { label, meaning, verb } = wordsOf(way, order);
    const sure = await confirm({ title: label, words: `${meaning}。`, yes: verb });
    if (sure && (await command.run({ orderId, reason: draft.reason }, sure))) clear();
  };
  const action: ScreenAction = {
    id: way ? WAYS[way].id : 'decide',
    label: way ? wordsOf(way, order).label : '决定怎么办',
    onTap: decide,
    running: command?.running ?? false,
    disabled: !way || !written,
    why: way ? '请写明理由，至少两个字。' : '请先选一种处理办法。',
    danger: way === 'cancelByStaff',
  };
  return {
    way,
    options: ORDER.map((value) => {
      const { label, meaning } = wordsOf(value, order);
      return { value, label, note: meaning };
    }),
    choose: (chosen: Way) => change({ way: chosen }),
    reason: draft.reason,
    write: (reason: string) => change({ reason }),
    reasonProblem: command?.fieldProblem('reason'),
    problem: command?.problem ?? null,
    action,
  };
}

export type Deciding = ReturnType<typeof useDecision>;
