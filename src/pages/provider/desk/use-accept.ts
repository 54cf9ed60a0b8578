import { useEffect, useState } from 'react';
import { ASKED_AT } from '#domain/notice/asked';
import type { OrderRow } from '#domain/repair/contract';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMessageConsent } from '../../../hooks/use-message-consent';

/** What he is told about a card, also after the card itself has left the pool. */
export interface Told {
  readonly row: OrderRow;
  readonly words: string;
  /** Trying again leads nowhere. */
  readonly gone: boolean;
}

const GONE: readonly string[] = ['TAKEN', 'NOT_FOUND', 'NOT_NOW'];
const LONG_ENOUGH_TO_READ = 12_000;

/** 接单, one at a time; a no stays readable although the next look at the pool takes the card away. */
export function useAccept() {
  const { run, running, problem, refusal } = useCommand('repair', 'accept');
  const [row, setRow] = useState<OrderRow | null>(null);
  const telling = useMessageConsent(ASKED_AT.accepting);

  useEffect(() => {
    if (!problem) return undefined;
    const timer = setTimeout(() => setRow(null), LONG_ENOUGH_TO_READ);
    return () => clearTimeout(timer);
  }, [problem]);

  const accept = async (wanted: OrderRow) => {
    setRow(wanted);
    // Within the tap; the order does not wait for the answer.
    void telling.ask();
    const { id: orderId, when } = wanted;
    const order = await run({ orderId, ...(when.kind === 'window' && { from: when.from }) });
    if (!order) return;
    setRow(null);
    go('workerOrder', { id: order.id });
  };
  const gone = refusal !== null && GONE.includes(refusal);
  const told: Told | null = row && problem ? { row, words: problem, gone } : null;
  return { accept, running: running ? (row?.id ?? null) : null, told, forget: () => setRow(null) };
}
