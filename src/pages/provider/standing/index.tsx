import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { LadderView } from '#domain/standing/contract';
import { STANDING_LABEL, STANDING_MEANS } from '#domain/standing/labels';
import { Button } from '../../../components/button';
import { Calm } from '../../../components/calm';
import { Reasoned } from '../../../components/reasoned';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { LadderCard } from '../../../features/ladder-card';
import { backOr } from '../../../hooks/back-or';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 信誉和申诉: how the own firm stands, by which rule, and the one word against each step. */
export default function FirmStanding() {
  const now = useNow();
  const { value: ladder, screen } = useQuery('provider', 'ownStanding', {});
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      wayOn={{ label: '回我的服务商', onTap: () => backOr('firm') }}
    >
      {ladder && (
        <>
          <View className="heading" id="standing">{`现在：${STANDING_LABEL[ladder.standing]}`}</View>
          <View className="secondary">{STANDING_MEANS[ladder.standing]}</View>
          <Appealing ladder={ladder} now={now} />
          <LadderCard ladder={ladder} now={now} />
          <Button id="no-shows" kind="plain" label="未到记录" onTap={() => go('noShows', { id: 'firm' })} />
        </>
      )}
    </Screen>
  );
}

function Appealing({ ladder, now }: { ladder: LadderView; now: number }) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'appealStep');
  const open = ladder.steps.find(({ appeal }) => appeal?.state === 'filed')?.appeal;
  if (open) {
    return <Calm id="appeal-open" words={`申诉已经送到工会，${sayInstant(open.dueAt, now)} 前答复。`} />;
  }
  const step = ladder.steps.find(({ mayAppeal }) => mayAppeal);
  if (!step) return null;
  return (
    <Reasoned
      id="appeal"
      about={step.id}
      label="对最近一步申诉"
      meaning="由另一位工作人员在两个工作日内答复。申诉期间，这一步照样有效。"
      verb="送出申诉"
      onDone={async (why) => (await run({ stepId: step.id, why })) !== null}
      running={running}
      problem={problem}
      reasonProblem={fieldProblem('why')}
    />
  );
}
