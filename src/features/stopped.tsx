import { View } from '@tarojs/components';
import type { SuspensionView } from '#domain/firm/contract-fields';
import { sayInstant } from '#domain/kernel/time';
import { sayGrounds } from '#domain/standing/labels';
import { Card } from '../components/card';
import { Reasoned } from '../components/reasoned';
import { useCommand } from '../hooks/use-command';

const APPEAL_WORDS = { filed: '已申诉', kept: '申诉：维持停接', overturned: '申诉：撤销停接' } as const;

interface StoppedProps {
  readonly firmId: string;
  readonly workerId: string;
  readonly suspension: SuspensionView;
  readonly now: number;
}

/** 停接: why, until when somebody else looks at it, and the one word against it. */
export function Stopped({ firmId, workerId, suspension, now }: StoppedProps) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'appealSuspension');
  const { state, grounds, dueAt, appeal, mayAppeal } = suspension;
  return (
    <>
      <Card id={`stopped-${workerId}`} title="工会停了接单" tone="brick">
        <View className="stack">
          <View>{sayGrounds(grounds)}</View>
          <View className="secondary">
            {state === 'unconfirmed'
              ? `${sayInstant(dueAt, now)} 前由另一位工作人员确认，没有确认就撤销。`
              : '已由第二人确认。培训合格并经工会同意，才恢复接单。'}
          </View>
          {appeal && (
            <View>
              {appeal.state === 'filed'
                ? `申诉已经送到工会，${sayInstant(appeal.dueAt, now)} 前答复。`
                : `${APPEAL_WORDS[appeal.state]}。${appeal.decision ?? ''}`}
            </View>
          )}
        </View>
      </Card>
      {mayAppeal && (
        <Reasoned
          id={`appeal-${workerId}`}
          about={`${workerId}-${suspension.at}`}
          label="对停接申诉"
          meaning="由另一位工作人员在两个工作日内答复。申诉期间照样停接。"
          verb="送出申诉"
          kept="单位的经过里"
          onDone={async (why) => (await run({ providerId: firmId, workerId, why })) !== null}
          running={running}
          problem={problem}
          reasonProblem={fieldProblem('why')}
        />
      )}
    </>
  );
}
