import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { LadderView } from '#domain/standing/contract';
import { STANDING_LABEL } from '#domain/standing/labels';
import type { Sure } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { TwoWays } from '../../../components/two-ways';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';

/** 确认暂停: no-shows alone suspend nobody until somebody has looked at the orders. */
export function ConfirmingSuspension({ ladder, now }: { ladder: LadderView; now: number }) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'answerProposal');
  const { proposal, providerId } = ladder;
  if (!proposal) return null;
  const answer = (confirmed: boolean) => (why: string, sure: Sure) =>
    run({ providerId, confirmed, why }, sure);
  const to = STANDING_LABEL[proposal.to];
  return (
    <TwoWays
      id="proposal"
      whyId="confirm-why"
      about={`${providerId}-${proposal.dueAt}`}
      title={`等着确认：${to}`}
      running={running}
      problem={problem}
      whyProblem={fieldProblem('why')}
      ways={[
        {
          id: 'confirm',
          label: `确认${to}`,
          meaning: '没开工的单子退回居民。培训合格、经工会同意，才恢复接单。',
          verb: `确认${to}`,
          onDone: answer(true),
        },
        {
          id: 'let-fall',
          label: `不${to}`,
          meaning: `这一次不${to}，仍在观察。`,
          verb: `不${to}`,
          onDone: answer(false),
        },
      ]}
    >
      <View>{`只因为未到。${sayInstant(proposal.dueAt, now)} 前没有确认，就不${to}，现在是观察。`}</View>
      {proposal.orders.map((id, place) => (
        <Row
          key={id}
          id={`behind-${id}`}
          label={`看第 ${place + 1} 单`}
          onTap={() => go('staffOrder', { id })}
        />
      ))}
    </TwoWays>
  );
}
