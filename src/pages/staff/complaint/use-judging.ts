import { useState } from 'react';
import { consequenceOf } from '#domain/complaint/consequences';
import type { ComplaintView } from '#domain/complaint/contract';
import { confirm } from '../../../components/dialog';
import { useWords } from '../../../features/complaint/use-words';
import { useCommand } from '../../../hooks/use-command';

type Verdict = 'yes' | 'no';

/** The ruling, or what becomes of the appeal; null where it is not for this member of staff. */
export function useJudging(id: string, complaint: ComplaintView | undefined) {
  const [verdict, choose] = useState<Verdict | null>(null);
  const ruling = useCommand('provider', 'ruleOnComplaint');
  const deciding = useCommand('provider', 'decideRulingAppeal');
  const what = whatOf(complaint);
  const words = useWords(what ?? 'none', id);
  if (!what) return null;
  const { running, problem, fieldProblem } = what === 'rule' ? ruling : deciding;
  const send = async () => {
    if (!complaint) return;
    const yes = verdict === 'yes';
    const why = words.words;
    const sure = await confirm(consequenceOf(complaint, what, yes));
    if (!sure) return;
    const done =
      what === 'rule'
        ? await ruling.run({ complaintId: id, upheld: yes, why }, sure)
        : await deciding.run({ complaintId: id, overturned: yes, why }, sure);
    if (!done) return;
    words.clear();
    choose(null);
  };
  return {
    ...WORDS[what],
    verdict,
    choose,
    words,
    problem,
    whyProblem: fieldProblem('why'),
    action: {
      id: what,
      label: WORDS[what].verb,
      onTap: send,
      running,
      disabled: verdict === null || words.tooShort,
      why: verdict === null ? '请先选怎么定。' : '请写明理由，至少两个字。',
    },
  };
}
export type Judging = NonNullable<ReturnType<typeof useJudging>>;

const whatOf = (complaint: ComplaintView | undefined): 'rule' | 'decideAppeal' | null => {
  if (complaint?.can.includes('rule')) return 'rule';
  return complaint?.can.includes('decideAppeal') ? 'decideAppeal' : null;
};

const WORDS = {
  rule: {
    title: '裁定',
    verb: '送出裁定',
    options: [
      { value: 'yes', label: '投诉成立', note: '马上计入服务商的信誉。转包和假证件会清退。' },
      { value: 'no', label: '投诉不成立', note: '不计入。' },
    ],
  },
  decideAppeal: {
    title: '答复申诉',
    verb: '送出答复',
    options: [
      { value: 'yes', label: '改判', note: '原裁定反过来，信誉跟着改。' },
      { value: 'no', label: '维持原裁定', note: '就此办结。' },
    ],
  },
} as const;
