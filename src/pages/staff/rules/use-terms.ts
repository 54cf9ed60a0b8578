import { useState } from 'react';
import { instantOf } from '#domain/kernel/time';
import type { TermsView } from '#domain/points/contract-views';
import { RULE_LABEL } from '#domain/points/labels';
import type { EarningRule } from '#domain/points/owed';
import { confirm } from '../../../components/dialog';
import type { ScreenAction } from '../../../components/screen';
import { useCommand } from '../../../hooks/use-command';

const EMPTY = { points: '', perDayMax: '', perMonthMax: '', fromOn: '', reason: '' };
type Draft = typeof EMPTY;
const DAY = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** New terms for a rule: what is left empty stays as it is now. */
export function useTerms(rule: EarningRule, now: TermsView | undefined) {
  const command = useCommand('points', 'setTerms');
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const wish = {
    points: numberIn(draft.points, now?.points),
    perDayMax: numberIn(draft.perDayMax, now?.perDayMax),
    perMonthMax: numberIn(draft.perMonthMax, now?.perMonthMax),
  };
  const dayFits = draft.fromOn === '' || DAY.test(draft.fromOn);

  const send = async () => {
    const words = `${RULE_LABEL[rule]}：每次 ${wish.points} 分，${draft.fromOn || '现在'}起。`;
    if (!(await confirm({ title: '改规则', words, yes: '改' }))) return;
    const from = draft.fromOn === '' ? null : instantOf(draft.fromOn);
    if (await command.run({ rule, ...wish, from, reason: draft.reason })) setDraft(EMPTY);
  };
  const changed = draft.points !== '' || draft.perDayMax !== '' || draft.perMonthMax !== '';
  const action: ScreenAction = {
    id: 'set-terms',
    label: '改规则',
    onTap: send,
    running: command.running,
    disabled: !changed || !dayFits || draft.reason.trim() === '',
    why: changed ? '请写明理由。' : '请先写要改成多少，不写的不变。',
  };
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    dayProblem: dayFits ? undefined : '请写成 2027-01-01 这样。',
    problem: command.problem,
    action,
  };
}

export type Terming = ReturnType<typeof useTerms>;

const numberIn = (typed: string, otherwise: number | undefined): number =>
  /^\d+$/.test(typed) ? Number(typed) : (otherwise ?? 0);
