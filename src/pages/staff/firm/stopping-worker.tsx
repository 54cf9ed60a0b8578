import { View } from '@tarojs/components';
import type { CrewMember } from '#domain/firm/contract-views';
import { sayInstant } from '#domain/kernel/time';
import { sayGrounds } from '#domain/standing/labels';
import { Card } from '../../../components/card';
import type { Sure } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { TwoWays } from '../../../components/two-ways';
import { useCommand } from '../../../hooks/use-command';
import { Alone } from '../own-case';
import { MEANS_AT_ONCE, Stopping } from './stopping';
import { TrainedAgain } from './trained-again';

interface OfWorkerProps {
  readonly firmId: string;
  readonly member: CrewMember;
  readonly today: string;
  readonly now: number;
}

/** 停接和工牌: what staff take from one worker, and give back. */
export function HoldingBack(props: OfWorkerProps) {
  const { suspension, revoked } = props.member;
  return (
    <>
      {suspension?.state === 'unconfirmed' && <Confirming {...props} />}
      {suspension?.appeal?.state === 'filed' && <Answering {...props} />}
      {suspension?.state === 'confirmed' && <Ending {...props} />}
      {!suspension && <StoppingWorker {...props} />}
      {revoked === null ? <Revoking {...props} /> : <GivingBadge {...props} />}
    </>
  );
}

function StoppingWorker({ firmId, member: { workerId, name }, today }: OfWorkerProps) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'suspendWorker');
  return (
    <Stopping
      id={`suspend-${workerId}`}
      label={`立即停${name}接单`}
      meaning={MEANS_AT_ONCE}
      today={today}
      onDone={async (grounds, sure) => (await run({ providerId: firmId, workerId, grounds }, sure)) !== null}
      running={running}
      problem={problem}
      dayProblem={fieldProblem('grounds.happenedOn')}
    />
  );
}

function Confirming({ firmId, member: { workerId, name, suspension }, now }: OfWorkerProps) {
  const { run, running, problem, refusal, fieldProblem } = useCommand('provider', 'answerSuspension');
  if (!suspension) return null;
  const answer = (confirmed: boolean) => (why: string, sure: Sure) =>
    run({ providerId: firmId, workerId, confirmed, why }, sure);
  return (
    <TwoWays
      id={`stopped-${workerId}`}
      whyId={`stopped-why-${workerId}`}
      about={`${workerId}-${suspension.dueAt}`}
      title={`等另一位同事确认：停${name}接单`}
      running={running}
      problem={problem}
      whyProblem={fieldProblem('why')}
      ways={[
        {
          id: `confirm-${workerId}`,
          label: '确认停接',
          meaning: '培训合格、经工会同意，才恢复接单。自己定的，自己不能确认。',
          verb: '确认停接',
          onDone: answer(true),
        },
        {
          id: `undo-${workerId}`,
          label: '撤销停接',
          meaning: '马上可以接单，同一件事不能再停。',
          verb: '撤销',
          onDone: answer(false),
        },
      ]}
    >
      <View>{sayGrounds(suspension.grounds)}</View>
      <View>{`${sayInstant(suspension.dueAt, now)} 前没有确认，就撤销。`}</View>
      {refusal === 'ANOTHER_NEEDED' && <Alone />}
    </TwoWays>
  );
}

function Answering({ firmId, member: { workerId, name, suspension }, now }: OfWorkerProps) {
  const { run, running, problem, refusal, fieldProblem } = useCommand('provider', 'decideSuspensionAppeal');
  const appeal = suspension?.appeal;
  if (!suspension || !appeal) return null;
  const decide = (overturned: boolean) => (why: string, sure: Sure) =>
    run({ providerId: firmId, workerId, overturned, why }, sure);
  return (
    <TwoWays
      whyId={`appeal-why-${workerId}`}
      about={`${workerId}-${appeal.dueAt}`}
      title={`答复${name}的申诉`}
      running={running}
      problem={problem}
      whyProblem={fieldProblem('why')}
      ways={[
        {
          id: `keep-${workerId}`,
          label: '维持停接',
          meaning: '照样停接，申诉就此办结。',
          verb: '维持',
          onDone: decide(false),
        },
        {
          id: `overturn-${workerId}`,
          label: '撤销停接',
          meaning: '马上可以接单，申诉就此办结。',
          verb: '撤销',
          onDone: decide(true),
        },
      ]}
    >
      <View>{sayGrounds(suspension.grounds)}</View>
      <View>{`申诉：${appeal.why}`}</View>
      <View>{`${sayInstant(appeal.dueAt, now)} 前答复`}</View>
      {refusal === 'OWN_CASE' && <Alone />}
    </TwoWays>
  );
}

function Ending({ firmId, member: { workerId, name, suspension }, today }: OfWorkerProps) {
  const { run, running, problem } = useCommand('provider', 'endSuspension');
  return (
    <>
      {suspension && <Card title={`${name}停接中`}>{sayGrounds(suspension.grounds)}</Card>}
      <TrainedAgain
        id={`end-${workerId}`}
        label={`恢复${name}接单`}
        today={today}
        withReason
        running={running}
        problem={problem}
        onDone={async ({ trainedOn, why }) =>
          (await run({ providerId: firmId, workerId, trainedOn, why })) !== null
        }
      />
    </>
  );
}

function Revoking({ firmId, member: { workerId, name } }: OfWorkerProps) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'revokeBadge');
  return (
    <Reasoned
      id={`revoke-${workerId}`}
      about={workerId}
      label={`收回${name}的工牌`}
      meaning="马上无效，没开工的单子退回居民。重新培训以后发新的，号码另编。"
      likely={['工牌借给了别人', '工牌丢了']}
      verb="收回"
      kept="单位的经过里"
      onDone={async (why, sure) => (await run({ providerId: firmId, workerId, why }, sure)) !== null}
      running={running}
      problem={problem}
      reasonProblem={fieldProblem('why')}
    />
  );
}

function GivingBadge({ firmId, member: { workerId, name, revoked }, today }: OfWorkerProps) {
  const { run, running, problem } = useCommand('provider', 'giveBadge');
  return (
    <>
      <Card title="工牌收回了">{revoked}</Card>
      <TrainedAgain
        id={`give-badge-${workerId}`}
        label={`发${name}新工牌`}
        today={today}
        running={running}
        problem={problem}
        onDone={async ({ trainedOn }) => (await run({ providerId: firmId, workerId, trainedOn })) !== null}
      />
    </>
  );
}
