import type { Sure } from '../../../components/dialog';
import { TwoWays } from '../../../components/two-ways';
import { useCommand } from '../../../hooks/use-command';

/** 裁定, with a reason that both sides read. */
export function Ruling({ id }: { id: string }) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'ruleOnNoShow');
  const rule = (upheld: boolean) => (why: string, sure: Sure) => run({ noShowId: id, upheld, why }, sure);
  return (
    <TwoWays
      whyId="rule-why"
      about={id}
      title="裁定"
      hint="居民、师傅和服务商都会看到。"
      running={running}
      problem={problem}
      whyProblem={fieldProblem('why')}
      ways={[
        {
          id: 'uphold',
          label: '计入未到',
          meaning: '马上计入服务商的信誉。裁定以后不能改。',
          verb: '计入',
          onDone: rule(true),
        },
        {
          id: 'dismiss',
          label: '不计入',
          meaning: '这一次不算未到。裁定以后不能改。',
          verb: '不计入',
          onDone: rule(false),
        },
      ]}
    />
  );
}
