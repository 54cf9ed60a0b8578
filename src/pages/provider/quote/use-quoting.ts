import { useMemo } from 'react';
import type { OrderView } from '#domain/repair/contract';
import { backOr } from '../../../hooks/back-or';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { newRequestId } from '../../../platform/request-id';
import type { Input } from '../../../platform/rooms';
import {
  draftFrom,
  type Labour,
  lackingIn,
  type Part,
  totalOf,
  type WrittenLine,
  writtenLines,
} from './draft';

type SentLine = Input<'repair', 'quote'>['lines'][number];

/** The quote as it is being written, kept while he is called away, sent as a whole. */
export function useQuoting(order: OrderView) {
  const start = useMemo(() => draftFrom(order), [order]);
  const { draft, change, clear } = useDraft(`quote-${order.id}-${order.quote?.id ?? 'first'}`, start);
  const command = useCommand('repair', 'quote');
  const lines = writtenLines(
    draft,
    order.item.prices.map(({ id }) => id),
  );

  const edit = (part: Parameters<typeof change>[0]) => {
    command.clear();
    change(part);
  };
  const changePart = (key: string, to: Partial<Part>) =>
    edit({ parts: draft.parts.map((part) => (part.key === key ? { ...part, ...to } : part)) });
  const send = async () => {
    if (!(await command.run({ orderId: order.id, lines: lines.map(asSent) }))) return;
    clear();
    backOr('workerOrder', order.id);
  };

  return {
    labour: (priceId: string): Labour | undefined => draft.labour[priceId],
    parts: draft.parts,
    totalFen: totalOf(lines),
    lacking: lackingIn(lines),
    running: command.running,
    problem: command.problem,
    changeLabour: (priceId: string, to: Labour) => edit({ labour: { ...draft.labour, [priceId]: to } }),
    changePart,
    addPart: () =>
      edit({ parts: [...draft.parts, { key: newRequestId(), name: '', quantity: 1, unitFen: null }] }),
    removePart: (key: string) => edit({ parts: draft.parts.filter((part) => part.key !== key) }),
    /** What the room said about this line. */
    problemOf: (key: string, field: 'unitFen' | 'name' | 'quantity') => {
      const place = lines.findIndex((line) => line.key === key);
      const problem = place < 0 ? undefined : command.fieldProblem(`lines.${place}.${field}`);
      return problem === undefined
        ? undefined
        : { words: problem, aboveList: command.refusal === 'PRICE_ABOVE_LIST' };
    },
    send,
  };
}

export type Quoting = ReturnType<typeof useQuoting>;

function asSent({ key, name, quantity, unitFen }: WrittenLine): SentLine {
  const price = { quantity, unitFen: unitFen ?? 0 };
  return name === null
    ? { kind: 'labour', priceId: key, ...price }
    : { kind: 'part', name: name.trim(), ...price };
}
