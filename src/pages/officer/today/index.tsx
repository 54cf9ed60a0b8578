import { dayOf } from '#domain/kernel/time';
import { Skeleton } from '../../../components/skeleton';
import { countAll } from '../../../features/counted';
import { Desk } from '../../../features/desk/desk';
import { Due, TodayHead } from '../../../features/desk/today';
import { DeskRequestRow } from '../../../features/request-row';
import { answerOf, sideBySide } from '../../../features/what-waits';
import { go, goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { OfficerRail } from '../rail';
import OfficerRequest from '../request/screen';

const EVERY = 60_000;
const BESIDE = { officerRequest: OfficerRequest };

/** 今天, for an officer: whom he meets today, what is due, what those below did not do in time. */
export default function OfficerToday() {
  const now = useNow();
  const ours = useQuery('appointment', 'desk', { list: 'due' }, { refreshEvery: EVERY });
  const below = useQuery('appointment', 'desk', { list: 'above' }, { refreshEvery: EVERY });
  const [due, above] = [answerOf(ours), answerOf(below)];
  const isToday = (at: number | null) => at !== null && dayOf(at) === dayOf(now);
  const meetings = due?.rows.filter(({ meetingAt }) => isToday(meetingAt)) ?? [];
  const others = due?.rows.filter(({ meetingAt }) => !isToday(meetingAt)) ?? [];
  const inOrder = [...meetings].sort((one, other) => (one.meetingAt ?? 0) - (other.meetingAt ?? 0));
  return (
    <Desk
      rail={<OfficerRail current="officerToday" />}
      beside={BESIDE}
      {...sideBySide(ours.screen, below.screen)}
      skeleton={<Skeleton cards={3} lines={2} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      action={{ id: 'enter', label: '登记和邀约', onTap: () => go('officerEnter') }}
    >
      <TodayHead count={countAll([due, above])} asked={[ours, below]} />
      <Due
        id="meetings"
        title="今天约好的"
        count={due ? { count: meetings.length, more: false } : null}
        all="officerDesk"
      >
        {inOrder.map((row) => (
          <DeskRequestRow key={row.id} row={row} now={now} />
        ))}
      </Due>
      <Due
        id="due"
        title="等我们办的"
        count={due ? { count: others.length, more: due.more } : null}
        all="officerDesk"
      >
        {others.map((row) => (
          <DeskRequestRow key={row.id} row={row} now={now} />
        ))}
      </Due>
      <Due id="above" title="下级超时的" count={countAll([above])} all="officerDesk">
        {above?.rows.map((row) => (
          <DeskRequestRow key={row.id} row={row} now={now} />
        ))}
      </Due>
    </Desk>
  );
}
