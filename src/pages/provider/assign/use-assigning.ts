import { useState } from 'react';
import type { OfferedRow } from '#domain/repair/contract';
import type { ScreenAction } from '../../../components/screen';
import { goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';

type Offered = OfferedRow['workers'][number];

/** He can go at once: on duty, and without another urgent order if this is one. */
export const isReady = ({ onDuty, free }: Offered, { when }: OfferedRow): boolean =>
  onDuty && (free || when.kind !== 'urgent');

export function stateOfWorker(one: Offered, row: OfferedRow): string {
  if (!one.onDuty) return '在休息，请他先开始接单';
  return isReady(one, row) ? '在岗，能去' : '手上有一单急修，先做完';
}

/** Who is chosen, and the one command; where only one can go, he is. */
export function useAssigning(orderId: string, row: OfferedRow | undefined) {
  const { run, running, problem } = useCommand('repair', 'acceptFor');
  const [picked, choose] = useState<string | null>(null);
  const ready = row ? row.workers.filter((one) => isReady(one, row)) : [];
  const chosen = ready.find(({ workerId }) => workerId === picked) ?? (ready.length === 1 ? ready[0] : null);
  const assign = async () => {
    if (!chosen) return;
    const { workerId } = chosen;
    const seen = row?.when.kind === 'window' && { from: row.when.from };
    const order = await run({ orderId, workerId, ...seen });
    if (order) goInstead('firmOrder', { id: order.id });
  };
  const action: ScreenAction = {
    id: 'assign',
    label: chosen ? `派给${chosen.name}` : '选一位师傅',
    onTap: assign,
    running,
    disabled: !chosen,
    why: ready.length === 0 ? '现在没有能去的师傅。' : '请先选谁去。',
  };
  return { action, problem, chosen: chosen?.workerId ?? null, choose };
}

export type Assigning = ReturnType<typeof useAssigning>;
