import { ASKED_AT } from '#domain/notice/asked';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { jobsInterval, poolInterval } from '../../../features/pool-interval';
import { together } from '../../../features/what-waits';
import { goTab } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMessageConsent } from '../../../hooks/use-message-consent';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { DeskSkeleton } from './desk-skeleton';
import { DutyCard } from './duty-card';
import { Jobs } from './jobs';
import { Pool } from './pool';
import { Resting } from './resting';
import './index.scss';

/** 师傅工作台: on or off duty, what he has in hand, what he may take. */
export default function WorkerDesk() {
  const now = useNow();
  const duty = useQuery('provider', 'duty', {});
  const jobs = useQuery('repair', 'jobs', { inHand: true }, { refreshEvery: jobsInterval });
  const pool = useQuery('repair', 'pool', {}, { refreshEvery: poolInterval });
  const setDuty = useCommand('provider', 'setDuty');

  const { onDuty = false, badge } = duty.value ?? {};
  const mayStart = badge === 'valid' && !onDuty;
  const telling = useMessageConsent(ASKED_AT.duty);
  const turn = (on: boolean) => {
    // Going on duty is when a worker sees the use of being told; the question must be asked within this tap.
    if (on) void telling.ask();
    return setDuty.run({ onDuty: on });
  };
  return (
    <Screen
      {...together(duty.screen, pool.screen, jobs.screen)}
      skeleton={<DeskSkeleton />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      action={mayStart ? { id: 'start-duty', label: '开始接单', onTap: () => turn(true) } : null}
      problem={setDuty.problem}
    >
      {duty.value && <DutyCard duty={duty.value} now={now} running={setDuty.running} onTurn={turn} />}
      {onDuty && setDuty.problem && <Problem words={setDuty.problem} />}
      <Jobs rows={jobs.value?.rows ?? []} now={now} />
      {onDuty && badge === 'valid' ? (
        <Pool pool={pool.value} now={now} />
      ) : (
        badge && <Resting badge={badge} />
      )}
    </Screen>
  );
}
