import { useState } from 'react';
import type { OrderView } from '#domain/repair/contract';
import { toast } from '../../../components/dialog';
import type { ScreenAction } from '../../../components/screen';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import type { Output } from '../../../platform/rooms';

export type Callee = Output<'repair', 'callees'>['workers'][number];

interface FindingDraft {
  /** Choosing a firm for her. */
  readonly suggesting: boolean;
  readonly providerId: string | null;
}
const EMPTY: FindingDraft = { suggesting: false, providerId: null };

/** What staff do about an order that nobody accepts: telephone the workers, or find a firm and ask her. */
export function useFinding(orderId: string) {
  const callees = useCommand('repair', 'callees');
  const suggest = useCommand('repair', 'suggest');
  const [found, setFound] = useState<readonly Callee[] | null>(null);
  const { draft, change, clear } = useDraft<FindingDraft>(`suggest-${orderId}`, EMPTY);
  const { suggesting, providerId } = draft;

  const look = async () => setFound((await callees.run({ orderId }))?.workers ?? null);
  const send = async () => {
    if (providerId === null || !(await suggest.run({ orderId, providerId }))) return;
    clear();
    toast('已经告诉居民，等她同意');
  };
  return {
    found,
    suggesting,
    providerId,
    choose: (chosen: string) => change({ providerId: chosen }),
    begin: () => change({ suggesting: true }),
    leave: () => change({ suggesting: false }),
    look,
    looking: callees.running,
    send,
    sending: suggest.running,
    problem: callees.problem ?? suggest.problem,
    firmProblem: suggest.fieldProblem('providerId'),
  };
}
export type Finding = ReturnType<typeof useFinding>;

export const isAlarming = ({ alarmAt }: Pick<OrderView, 'alarmAt'>, now: number): boolean =>
  alarmAt !== null && alarmAt <= now;

interface Actions {
  readonly action: ScreenAction | null;
  readonly second: ScreenAction | null;
}

/** Telephoning first, for it is quicker; where the worker of a rework is gone, a firm is what is needed. */
export function findingActions(order: OrderView, finding: Finding, now: number): Actions {
  if (!order.can.includes('suggest')) return { action: null, second: null };
  if (finding.suggesting) return suggesting(finding);
  const suggest = { id: 'suggest', label: '推荐一家', onTap: finding.begin };
  if (!isAlarming(order, now)) return { action: null, second: suggest };
  const call = {
    id: 'find-callees',
    label: order.rework ? '打电话' : '打电话找师傅',
    onTap: finding.look,
    running: finding.looking,
  };
  return order.rework ? { action: suggest, second: call } : { action: call, second: suggest };
}

const suggesting = (finding: Finding): Actions => ({
  action: {
    id: 'send-suggestion',
    label: '推荐给居民',
    onTap: finding.send,
    running: finding.sending,
    disabled: finding.providerId === null,
    why: '请先选一家。',
  },
  second: { id: 'leave-suggestion', label: '返回', onTap: finding.leave },
});
