import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import { sayAge, sayInstant } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { MoreWait } from '../../../components/more-wait';
import { Skeleton } from '../../../components/skeleton';
import { Desk } from '../../../features/desk/desk';
import { OpenRow } from '../../../features/desk/open-row';
import { Listed } from '../../../features/listed';
import { ANOTHERS, onceAnswered, sayHandedIn, sayWaiting, sideBySide } from '../../../features/what-waits';
import type { Asked } from '../../../hooks/asked';
import { goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import StaffApplication from '../application/screen';
import StaffFirm from '../firm/screen';
import { StaffRail } from '../rail';

const EVERY = 20_000;

/** 服务商审核台: applications, workers and papers, appeals; who waits longest comes first. */
export default function VettingDesk() {
  const now = useNow();
  const applications = useQuery('provider', 'vettingDesk', { list: 'submitted' }, { refreshEvery: EVERY });
  const crews = useQuery('provider', 'waitingFirms', {}, { refreshEvery: EVERY });
  const appeals = useQuery('provider', 'appealedFirms', {}, { refreshEvery: EVERY });
  return (
    <Desk
      rail={<StaffRail current="vettingDesk" />}
      beside={{ staffApplication: StaffApplication, staffFirm: StaffFirm }}
      search="staffSearch"
      {...sideBySide(applications.screen, crews.screen, appeals.screen)}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      <View className="heading" id="standing">
        {onceAnswered([applications, crews, appeals], (...lists) =>
          sayWaiting(lists, '件等着审', '都审完了'),
        )}
      </View>
      <Applications asked={applications} now={now} />
      <Crews asked={crews} now={now} />
      <Appeals asked={appeals} now={now} />
    </Desk>
  );
}

interface ListProps<Action extends 'vettingDesk' | 'waitingFirms' | 'appealedFirms'> {
  readonly asked: Asked<Output<'provider', Action>>;
  readonly now: number;
}

const Applications = ({ asked, now }: ListProps<'vettingDesk'>) => (
  <Card title="入驻申请" flush>
    <Listed id="applications" asked={asked} none="没有等着审的申请">
      {({ rows }) =>
        rows.map((row) => (
          <OpenRow
            key={row.id}
            id={`application-${row.id}`}
            label={row.name}
            note={row.categories.map((category) => CATEGORY_LABEL[category] ?? category).join('、')}
            value={row.may ? sayAge(row.submittedAt, now) : ANOTHERS}
            to="staffApplication"
            about={row.id}
          />
        ))
      }
    </Listed>
    <MoreWait list="applications" more={asked.value?.more} />
  </Card>
);

const Crews = ({ asked, now }: ListProps<'waitingFirms'>) => (
  <Card title="师傅、证件和修改" flush>
    <Listed id="firms" asked={asked} none="没有等着审的师傅、证件和修改">
      {({ rows }) =>
        rows.map((row) => (
          <OpenRow
            key={row.providerId}
            id={`firm-${row.providerId}`}
            label={row.name}
            note={sayHandedIn(row)}
            value={row.may ? sayAge(row.since, now) : ANOTHERS}
            to="staffFirm"
            about={row.providerId}
          />
        ))
      }
    </Listed>
    <MoreWait list="firms" more={asked.value?.more} />
  </Card>
);

const Appeals = ({ asked, now }: ListProps<'appealedFirms'>) => (
  <Card title="申诉" flush>
    <Listed id="appeals" asked={asked} none="没有等着答复的申诉">
      {({ rows }) =>
        rows.map((row) => (
          <OpenRow
            key={`${row.of}-${row.providerId}`}
            id={row.of === 'firm' ? `appeal-${row.providerId}` : `appeal-worker-${row.providerId}`}
            label={row.name}
            {...(row.may ? {} : { value: ANOTHERS })}
            note={`${row.of === 'firm' ? '信誉' : '师傅停接'}，${sayInstant(row.dueAt, now)} 前答复`}
            to="staffFirm"
            about={row.providerId}
          />
        ))
      }
    </Listed>
    <MoreWait list="appeals" more={asked.value?.more} />
  </Card>
);
