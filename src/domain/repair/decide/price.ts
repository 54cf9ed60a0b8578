import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { FEN_MAX } from '#domain/kernel/limits';
import { type FieldProblem, no } from '#domain/kernel/result';
import { byWorker } from '../by-worker';
import type { QuoteLine, RepairOrder } from '../order';
import { ended } from './ending';
import { allowedTo, type StepRefusal, step, tellHer, tellWorker, timesSince } from './step';
import { feeOwed } from './visit-fee';

/** A line as the worker enters it; names and units of labour come from the list, not from the phone. */
export type QuotedLine =
  | { readonly kind: 'labour'; readonly priceId: string; readonly quantity: number; readonly unitFen: number }
  | { readonly kind: 'part'; readonly name: string; readonly quantity: number; readonly unitFen: number };

export type QuoteRefusal =
  | StepRefusal
  | 'PRICE_NOT_ON_LIST'
  | 'PRICE_ABOVE_LIST'
  | 'TOTAL_TOO_HIGH'
  | 'REWORK_IS_FREE'
  | 'TOO_MANY_QUOTES';

/** 报价: lines of the public price list, plus parts. No work before she approves; extra work is a new quote of the whole. */
export function quote(
  order: RepairOrder,
  lines: readonly QuotedLine[],
  moment: Moment,
): Decision<RepairOrder, QuoteRefusal> {
  const may = allowedTo(order, 'quote', moment);
  if (!may.ok) return may;
  if (order.rework) return no('REWORK_IS_FREE');
  if (quotedTooOften(order)) return no('TOO_MANY_QUOTES');
  const problem = firstProblem(order, lines);
  if (problem) return no(problem.code, [problem.field]);
  const priced = lines.map((line) => written(order, line));
  const totalFen = priced.reduce((sum, line) => sum + line.quantity * line.unitFen, 0);
  if (totalFen > FEN_MAX) return no('TOTAL_TOO_HIGH', [{ path: 'lines', problem: 'total too high' }]);
  return change(
    step(order, moment, {
      action: 'quote',
      by: may.value,
      changes: { quote: { id: moment.newId(), lines: priced, totalFen, at: moment.now } },
      // One that waits for her is told of once; she approves the one that she has seen.
      effects: order.state === 'quoted' ? [] : tellHer(order, 'repair-quoted', byWorker(order, totalFen)),
    }),
  );
}

/** How often a quote may be written before she answers, and on one order at all. */
const QUOTES_MAX = 10;
const QUOTES_OF_ORDER_MAX = 30;

const quotedTooOften = (order: RepairOrder): boolean =>
  timesSince(order, 'quote', ['approve', 'declineExtra', 'accept', 'acceptFor']) >= QUOTES_MAX ||
  timesSince(order, 'quote', []) >= QUOTES_OF_ORDER_MAX;

interface Problem {
  readonly code: 'PRICE_NOT_ON_LIST' | 'PRICE_ABOVE_LIST';
  readonly field: FieldProblem;
}

function firstProblem(order: RepairOrder, lines: readonly QuotedLine[]): Problem | null {
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'part') continue;
    const price = order.item.prices.find((p) => p.id === line.priceId);
    if (!price) return problem('PRICE_NOT_ON_LIST', `lines.${index}.priceId`);
    if (line.unitFen > price.maxFen) return problem('PRICE_ABOVE_LIST', `lines.${index}.unitFen`);
  }
  return null;
}

const problem = (code: Problem['code'], path: string): Problem => ({
  code,
  field: { path, problem: code === 'PRICE_ABOVE_LIST' ? 'above the public list' : 'not on the public list' },
});

function written(order: RepairOrder, line: QuotedLine): QuoteLine {
  const { kind, quantity, unitFen } = line;
  if (kind === 'part') return { kind, priceId: null, name: line.name, unit: '件', quantity, unitFen };
  const price = order.item.prices.find((p) => p.id === line.priceId);
  return { kind, priceId: line.priceId, name: price?.name ?? '', unit: price?.unit ?? '', quantity, unitFen };
}

/** She approves the quote that she saw, by its id; one that changed meanwhile is shown to her first. */
export function approve(
  order: RepairOrder,
  quoteId: string,
  moment: Moment,
): Decision<RepairOrder, StepRefusal | 'QUOTE_CHANGED'> {
  const may = allowedTo(order, 'approve', moment);
  if (!may.ok) return may;
  if (order.quote?.id !== quoteId) return no('QUOTE_CHANGED');
  return change(
    step(order, moment, {
      action: 'approve',
      by: may.value,
      changes: { approvedQuote: order.quote },
      effects: tellWorker(order, 'repair-approved', { fen: order.quote.totalFen }),
    }),
  );
}

/** Ends the order; the visit fee that the catalogue states is due. Extra work alone is declined without ending it. */
export function decline(
  order: RepairOrder,
  why: string | null,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const action = order.approvedQuote ? 'declineExtra' : 'decline';
  const may = allowedTo(order, action, moment);
  if (!may.ok) return may;
  const changes = order.approvedQuote
    ? { quote: order.approvedQuote }
    : { ...ended(order), visitFee: feeOwed(order, moment.now) };
  return change(
    step(order, moment, {
      action,
      by: may.value,
      why,
      changes,
      effects: tellWorker(order, 'repair-declined', order.quote ? { fen: order.quote.totalFen } : undefined),
    }),
  );
}
