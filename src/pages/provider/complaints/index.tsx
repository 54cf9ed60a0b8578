import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Skeleton } from '../../../components/skeleton';
import { ComplaintRows } from '../../../features/complaint/complaint-rows';
import { Desk } from '../../../features/desk/desk';
import { sayWaiting } from '../../../features/what-waits';
import { goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import FirmComplaint from '../complaint/screen';
import { FirmRail } from '../rail';

const EVERY = 30_000;

/** 本单位的投诉, for its manager: what has to be answered or may be appealed first, then all of them. */
export default function FirmComplaints() {
  const now = useNow();
  const due = useQuery('provider', 'ownComplaints', { list: 'due' }, { refreshEvery: EVERY });
  const all = useQuery('provider', 'ownComplaints', { list: 'all' });
  return (
    <Desk
      rail={<FirmRail current="firmComplaints" />}
      beside={{ firmComplaint: FirmComplaint }}
      {...due.screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {due.value && (
        <>
          <View className="heading" id="standing">
            {sayWaiting([due.value], '件等您办', '没有等您办的')}
          </View>
          <Card title="等您答复，或可以申诉" flush>
            <ComplaintRows rows={due.value.rows} now={now} to="firmComplaint" none="都办完了" />
          </Card>
          {all.value && <All first={all.value} now={now} />}
        </>
      )}
    </Desk>
  );
}

const All = ({ first, now }: { first: Output<'provider', 'ownComplaints'>; now: number }) => (
  <Card title="全部" flush>
    <Paged
      room="provider"
      action="ownComplaints"
      kind="plain"
      first={first}
      next={({ rows, more }) => (more ? { list: 'all' as const, before: lastOf(rows)?.filedAt ?? 0 } : null)}
    >
      {({ rows }) => (
        <ComplaintRows rows={rows} now={now} to="firmComplaint" none="还没有人投诉过" list="all" />
      )}
    </Paged>
  </Card>
);
