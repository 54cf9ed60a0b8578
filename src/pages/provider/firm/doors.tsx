import type { FirmOverview } from '#domain/firm/contract-overview';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Tag } from '../../../components/tag';
import { sayCount } from '../../../features/counted';
import { poolInterval } from '../../../features/pool-interval';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

/** Where everything about the own firm is done; a tag says where something waits. */
export function Doors({ firm }: { firm: FirmOverview }) {
  return (
    <Card flush>
      <Orders />
      {firm.quitAt === null && <Kept firm={firm} />}
      <Judged firm={firm} />
    </Card>
  );
}

/** What is kept up as long as it serves. */
const Kept = ({ firm }: { firm: FirmOverview }) => (
  <>
    <CrewAndPapers firm={firm} />
    <Row
      id="to-amend"
      icon="pencil"
      label="修改资料"
      note="名称、介绍、地址、街道、门类、联系人、法定代表人、视频"
      onTap={() => go('amend')}
    />
  </>
);

function Orders() {
  const pool = useQuery('repair', 'firmPool', {}, { refreshEvery: poolInterval }).value;
  const count = pool?.rows.length ?? 0;
  const more = pool !== undefined && (pool.next.urgent ?? pool.next.window) !== null;
  return (
    <Row
      id="firm-orders"
      icon="clipboard-list"
      label="单子"
      note="可以派的、进行中的、做完的"
      value={count > 0 ? <Tag words={`${sayCount({ count, more })} 单可以派`} tone="vermilion" /> : undefined}
      onTap={() => go('firmOrders')}
    />
  );
}

const CrewAndPapers = ({ firm: { crew, papers } }: { firm: FirmOverview }) => (
  <>
    <Row
      id="crew"
      icon="users"
      label="师傅"
      note={`${crew.working} 位，${crew.onDuty} 位在岗`}
      value={waiting([
        [crew.waiting, '位还没上岗'],
        [crew.untrained, '位要培训'],
      ])}
      onTap={() => go('crew')}
    />
    <Row
      id="papers"
      icon="file-text"
      label="证件"
      note="本单位和师傅的"
      value={waiting([
        [papers.closed, '件已停'],
        [papers.ending, '件快到期'],
        [papers.waiting, '件等审核'],
      ])}
      onTap={() => go('papers')}
    />
  </>
);

/** What people say of it, and what follows. */
const Judged = ({ firm }: { firm: FirmOverview }) => (
  <>
    <Row id="ratings" icon="star" label="评价" note="看评价、回复" onTap={() => go('firmRatings')} />
    <Row
      id="complaints"
      icon="message-square"
      label="投诉"
      note="48 小时内答复，申诉"
      value={waiting([[firm.toAnswer, '件等您答复']])}
      onTap={() => go('firmComplaints')}
    />
    <Row
      id="own-standing"
      icon="scale"
      label="信誉和申诉"
      note="依据、规则、每一步"
      value={firm.appealDueAt !== null ? '等答复' : firm.mayAppeal ? '可以申诉' : undefined}
      onTap={() => go('firmStanding')}
    />
  </>
);

/** The first of them that is not nothing. */
function waiting(counts: readonly (readonly [count: number, words: string])[]) {
  const [count, words] = counts.find(([one]) => one > 0) ?? [];
  return count === undefined ? undefined : <Tag words={`${count} ${words}`} tone="amber" icon="clock" />;
}
