import { instantOf } from '#domain/kernel/time';
import type { TermsView } from '#domain/points/contract-views';
import { RULE_LABEL } from '#domain/points/labels';
import type { EarningRule } from '#domain/points/owed';
import { confirm } from '../../../components/dialog';
import { useForm } from '../../../hooks/use-form';

const EMPTY = { points: '', perDayMax: '', perMonthMax: '', later: false, fromOn: '', reason: '' };
type Draft = typeof EMPTY;

/** New terms for a rule: what is left empty stays as it is now. */
export function useTerms(rule: EarningRule, now: TermsView | undefined) {
  const wishOf = ({ points, perDayMax, perMonthMax }: Draft) => ({
    points: numberIn(points, now?.points),
    perDayMax: numberIn(perDayMax, now?.perDayMax),
    perMonthMax: numberIn(perMonthMax, now?.perMonthMax),
  });
  return useForm('points', 'setTerms', {
    empty: EMPTY,
    missing,
    input: (draft) => ({
      rule,
      ...wishOf(draft),
      from: draft.later ? instantOf(draft.fromOn) : null,
      reason: draft.reason,
    }),
    sure: (draft) => {
      const from = draft.later ? draft.fromOn : '现在';
      const words = `${RULE_LABEL[rule]}：每次 ${wishOf(draft).points} 分，${from}起。`;
      return confirm({ title: '改规则', words, yes: '改' });
    },
  });
}

export type Terming = ReturnType<typeof useTerms>;

function missing({ points, perDayMax, perMonthMax, later, fromOn, reason }: Draft): string | null {
  if (`${points}${perDayMax}${perMonthMax}` === '') return '请先写要改成多少，不写的不变。';
  if (later && fromOn === '') return '请选从哪天起。';
  return reason.trim() === '' ? '请写明理由。' : null;
}

const numberIn = (typed: string, otherwise: number | undefined): number =>
  /^\d+$/.test(typed) ? Number(typed) : (otherwise ?? 0);
