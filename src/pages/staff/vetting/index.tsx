import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import { sayAge, sayInstant } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { MoreWait } from '../../../components/more-wait';
import { Row } from '../../../components/row';
import { Skeleton } from '../../../components/skeleton';
import { Desk } from '../../../features/desk/desk';
import { OpenRow } from '../../../features/desk/open-row';
import { goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import StaffApplication from '../application';
import StaffFirm from '../firm';
import { StaffRail } from '../rail';

const EVERY = 20_000;

/** 服务商审核台: applications, workers and papers, appeals; who waits longest comes first. */
export default function VettingDesk() {
  const now = useNow();
  const { value, screen } = useQuery(
    'provider',
    'vettingDesk',
    { list: 'submitted' },
    { refreshEvery: EVERY },
  );
  const crews = useQuery('provider', 'waitingFirms', {}, { refreshEvery: EVERY }).value;
  const appealed = useQuery('provider', 'appealedFirms', {}, { refreshEvery: EVERY }).value;
  const more = [value, crews, appealed].some((list) => list?.more);
  const waiting = [value, crews, appealed].reduce((sum, list) => sum + (list?.rows.length ?? 0), 0);
  return (
    <Desk
      rail={<StaffRail current="vettingDesk" />}
      beside={{ staffApplication: StaffApplication, staffFirm: StaffFirm }}
      search="staffSearch"
      {...screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      <View className="heading" id="standing">
        {waiting === 0 ? '都审完了' : `${more ? '不止 ' : ''}${waiting} 件等着审`}
      </View>
      <Applications list={value} now={now} />
      <Crews list={crews} now={now} />
      <Appeals list={appealed} now={now} />
    </Desk>
  );
}

interface Listed<Action extends 'vettingDesk' | 'waitingFirms' | 'appealedFirms'> {
  readonly list: Output<'provider', Action> | undefined;
  readonly now: number;
}

const Applications = ({ list, now }: Listed<'vettingDesk'>) => (
  <Card title="入驻申请" flush>
    {list?.rows.map((row) => (
      <OpenRow
        key={row.id}
        id={`application-${row.id}`}
        to="staffApplication"
        about={row.id}
        label={row.name}
        note={row.categories.map((category) => CATEGORY_LABEL[category] ?? category).join('、')}
        value={sayAge(row.submittedAt, now)}
      />
    ))}
    {list?.rows.length === 0 && <Row label="没有等着审的申请" />}
    <MoreWait list="applications" more={list?.more} />
  </Card>
);

const Crews = ({ list, now }: Listed<'waitingFirms'>) => (
  <Card title="师傅、证件和修改" flush>
    {list?.rows.map((row) => (
      <OpenRow
        key={row.providerId}
        id={`firm-${row.providerId}`}
        to="staffFirm"
        about={row.providerId}
        label={row.name}
        note={`${row.workers} 位师傅，${row.papers} 件证件，${row.amendments} 项修改`}
        value={sayAge(row.since, now)}
      />
    ))}
    {list?.rows.length === 0 && <Row label="没有等着审的师傅、证件和修改" />}
    <MoreWait list="firms" more={list?.more} />
  </Card>
);

const Appeals = ({ list, now }: Listed<'appealedFirms'>) => (
  <Card title="申诉" flush>
    {list?.rows.map((row) => (
      <OpenRow
        key={`${row.of}-${row.providerId}`}
        to="staffFirm"
        about={row.providerId}
        id={row.of === 'firm' ? `appeal-${row.providerId}` : `appeal-worker-${row.providerId}`}
        label={row.name}
        note={`${row.of === 'firm' ? '信誉' : '师傅停接'}，${sayInstant(row.dueAt, now)} 前答复`}
      />
    ))}
    {list?.rows.length === 0 && <Row label="没有等着答复的申诉" />}
    <MoreWait list="appeals" more={list?.more} />
  </Card>
);
