import { useMemo } from 'react';
import type { OrderView } from '#domain/repair/contract';
import { backOr } from '../../../hooks/back-or';
import { useForm } from '../../../hooks/use-form';
import { useTakeOut } from '../../../hooks/use-removal';
import { newRequestId } from '../../../platform/request-id';
import type { Input } from '../../../platform/rooms';
import {
  draftFrom,
  type Labour,
  lackingIn,
  type Part,
  type QuoteDraft,
  totalOf,
  type WrittenLine,
  writtenLines,
} from './draft';

type SentLine = Input<'repair', 'quote'>['lines'][number];

/** The quote as it is being written, kept while he is called away, sent as a whole. */
export function useQuoting(order: OrderView) {
  const priceIds = order.item.prices.map(({ id }) => id);
  const linesOf = (draft: QuoteDraft) => writtenLines(draft, priceIds);
  const form = useForm('repair', 'quote', {
    kept: `quote-${order.id}-${order.quote?.id ?? 'first'}`,
    empty: useMemo(() => draftFrom(order), [order]),
    missing: (draft) => lackingIn(linesOf(draft)),
    input: (draft) => ({ orderId: order.id, lines: linesOf(draft).map(asSent) }),
    onDone: () => backOr('workerOrder', order.id),
  });
  const { labour, parts } = form.draft;
  const lines = linesOf(form.draft);
  const removePart = useTakeOut(parts, (left) => form.change({ parts: left }));

  return {
    form,
    labour: (priceId: string): Labour | undefined => labour[priceId],
    parts,
    totalFen: totalOf(lines),
    changeLabour: (priceId: string, to: Labour) => form.change({ labour: { ...labour, [priceId]: to } }),
    changePart: (key: string, to: Partial<Part>) =>
      form.change({ parts: parts.map((part) => (part.key === key ? { ...part, ...to } : part)) }),
    addPart: () =>
      form.change({ parts: [...parts, { key: newRequestId(), name: '', quantity: 1, unitFen: null }] }),
    removePart,
    /** What the room said about this line. */
    problemOf: (key: string, field: 'unitFen' | 'name' | 'quantity') => {
      const place = lines.findIndex((line) => line.key === key);
      const problem = place < 0 ? undefined : form.problemOf(`lines.${place}.${field}`);
      return problem === undefined
        ? undefined
        : { words: problem, aboveList: form.command.refusal === 'PRICE_ABOVE_LIST' };
    },
  };
}

export type Quoting = ReturnType<typeof useQuoting>;

function asSent({ key, name, quantity, unitFen }: WrittenLine): SentLine {
  const price = { quantity, unitFen: unitFen ?? 0 };
  return name === null
    ? { kind: 'labour', priceId: key, ...price }
    : { kind: 'part', name: name.trim(), ...price };
}
