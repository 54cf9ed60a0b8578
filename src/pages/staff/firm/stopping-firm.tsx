import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { LadderView } from '#domain/standing/contract';
import { sayGrounds } from '#domain/standing/labels';
import type { Sure } from '../../../components/dialog';
import { TwoWays } from '../../../components/two-ways';
import { useCommand } from '../../../hooks/use-command';
import { Alone } from '../own-case';
import { MEANS_AT_ONCE, Stopping } from './stopping';

const MAY_BE_STOPPED: readonly LadderView['standing'][] = ['good', 'warned', 'probation'];

/** 立即暂停这家单位 */
export function StoppingFirm({ ladder, today }: { ladder: LadderView; today: string }) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'suspendFirm');
  if (!MAY_BE_STOPPED.includes(ladder.standing)) return null;
  return (
    <Stopping
      id="suspend-firm"
      label="立即暂停这家单位"
      meaning={MEANS_AT_ONCE}
      today={today}
      onDone={async (grounds, sure) => (await run({ providerId: ladder.providerId, grounds }, sure)) !== null}
      running={running}
      problem={problem}
      dayProblem={fieldProblem('grounds.happenedOn')}
    />
  );
}

/** 确认立即暂停: by somebody else than who set it. */
export function ConfirmingAtOnce({ ladder, now }: { ladder: LadderView; now: number }) {
  const { run, running, problem, refusal, fieldProblem } = useCommand('provider', 'answerProposal');
  const { atOnce, providerId } = ladder;
  if (!atOnce) return null;
  const answer = (confirmed: boolean) => (why: string, sure: Sure) =>
    run({ providerId, confirmed, why }, sure);
  return (
    <TwoWays
      id="at-once"
      whyId="at-once-why"
      about={`${providerId}-${atOnce.dueAt}`}
      title="等另一位同事确认：立即暂停"
      running={running}
      problem={problem}
      whyProblem={fieldProblem('why')}
      ways={[
        {
          id: 'confirm-at-once',
          label: '确认暂停',
          meaning: '培训合格、经工会同意，才恢复接单。自己定的，自己不能确认。',
          verb: '确认暂停',
          onDone: answer(true),
        },
        {
          id: 'undo-at-once',
          label: '撤销暂停',
          meaning: '马上恢复接单，这一步从来不算，同一件事不能再停。',
          verb: '撤销',
          onDone: answer(false),
        },
      ]}
    >
      <View>{sayGrounds(atOnce.grounds)}</View>
      <View>{`${sayInstant(atOnce.dueAt, now)} 前没有确认，就撤销。`}</View>
      {refusal === 'ANOTHER_NEEDED' && <Alone />}
    </TwoWays>
  );
}
