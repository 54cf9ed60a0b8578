import type { FirmOverview } from '#domain/firm/contract-overview';
import { sayWhen } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Skeleton } from '../../../components/skeleton';
import { categoryIcon } from '../../../features/category-icon';
import { ComplaintLine } from '../../../features/complaint/complaint-rows';
import { type Counted, countAll } from '../../../features/counted';
import { Desk } from '../../../features/desk/desk';
import { OpenRow } from '../../../features/desk/open-row';
import { Due, TodayHead } from '../../../features/desk/today';
import { poolInterval } from '../../../features/pool-interval';
import { answerOf, sideBySide } from '../../../features/what-waits';
import { go, goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import FirmComplaint from '../complaint/screen';
import { FirmRail } from '../rail';

const BESIDE = { firmComplaint: FirmComplaint };

/** 今天, for a firm's manager: orders that one of the own could have, complaints to answer, papers that run out. */
export default function FirmToday() {
  const now = useNow();
  const overview = useQuery('provider', 'overview', {});
  const open = useQuery('repair', 'firmPool', {}, { refreshEvery: poolInterval });
  const due = useQuery('provider', 'ownComplaints', { list: 'due' }, { refreshEvery: 60_000 });
  const asked = [overview, open, due] as const;
  const [firm, pool, complaints] = [answerOf(overview), answerOf(open), answerOf(due)];
  const waiting = pool && { rows: pool.rows, more: (pool.next.urgent ?? pool.next.window) !== null };
  return (
    <Desk
      rail={<FirmRail current="firmToday" />}
      beside={BESIDE}
      {...sideBySide(...asked.map(({ screen }) => screen))}
      skeleton={<Skeleton cards={3} lines={2} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      <TodayHead count={together(countAll([waiting, complaints]), firm)} asked={asked} />
      <Due id="orders" title="可以派的单子" count={countAll([waiting])} all="firmOrders">
        {pool?.rows.map((row) => (
          <OpenRow
            key={row.id}
            id={`pool-${row.id}`}
            to="assign"
            about={row.id}
            icon={categoryIcon(row.icon)}
            label={`${row.itemName} · ${sayWhen(row.when, now, row.meeting)}`}
            note={`${row.place.street} ${row.place.community}`}
          />
        ))}
      </Due>
      <Due
        id="complaints"
        title="等您答复、可以申诉的投诉"
        count={countAll([complaints])}
        all="firmComplaints"
      >
        {complaints?.rows.map((row) => (
          <ComplaintLine key={row.id} row={row} now={now} to="firmComplaint" />
        ))}
      </Due>
      {firm && <Kept firm={firm} />}
    </Desk>
  );
}

const keptUp = ({ papers, crew }: FirmOverview) => ({
  papers: papers.closed + papers.ending,
  crew: crew.untrained,
});

/** With what has to be kept up; null until all of it is known. */
function together(count: Counted | null, firm: FirmOverview | undefined): Counted | null {
  if (!count || !firm) return null;
  const { papers, crew } = keptUp(firm);
  return { ...count, count: count.count + papers + crew };
}

function Kept({ firm }: { firm: FirmOverview }) {
  const { papers, crew } = keptUp(firm);
  if (papers + crew === 0) return null;
  return (
    <Card flush>
      {papers > 0 && (
        <Row
          id="due-papers"
          icon="file-text"
          label={`${papers} 件证件要换`}
          note="到期的门类会停接"
          onTap={() => go('papers')}
        />
      )}
      {crew > 0 && (
        <Row
          id="due-crew"
          icon="users"
          label={`${crew} 位师傅要培训`}
          note="没有培训的不能上岗"
          onTap={() => go('crew')}
        />
      )}
    </Card>
  );
}
