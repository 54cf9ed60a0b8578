import { monthOf, monthsBefore, yearOf } from '#domain/kernel/time';
import { Choice } from '../components/choice';

const SPANS = [
  { value: 'month', label: '上个月' },
  { value: 'months', label: '最近一年' },
  { value: 'year', label: '今年' },
  { value: 'last-year', label: '去年' },
] as const;
export type Span = (typeof SPANS)[number]['value'];

/** As a screen was told it; the last year where it was told none. */
export const spanIn = (word: string): Span => SPANS.find(({ value }) => value === word)?.value ?? 'months';

/** From which month to which; what goes on in this month is counted in this year only. */
export function monthsOf(span: Span, now: number): { from: string; to: string } {
  const last = monthsBefore(monthOf(now), 1);
  const year = yearOf(now);
  const spans = {
    month: { from: last, to: last },
    months: { from: monthsBefore(last, 11), to: last },
    year: { from: `${year}-01`, to: monthOf(now) },
    'last-year': { from: `${year - 1}-01`, to: `${year - 1}-12` },
  };
  return spans[span];
}

interface SpanChoiceProps {
  readonly value: Span;
  readonly onChange: (span: Span) => void;
}

export const SpanChoice = (props: SpanChoiceProps) => (
  <Choice id="span" look="chips" label="多久" options={SPANS} {...props} />
);
