import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { NextPage } from '../../../components/next-page';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { ComplaintRows } from '../../../features/complaint/complaint-rows';
import { go, goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

const EVERY = 30_000;
const see = (id: string) => go('firmComplaint', { id });

/** 本单位的投诉, for its manager: what has to be answered or may be appealed first, then all of them. */
export default function FirmComplaints() {
  const now = useNow();
  const due = useQuery('provider', 'ownComplaints', { list: 'due' }, { refreshEvery: EVERY });
  const all = useQuery('provider', 'ownComplaints', { list: 'all' });
  const waiting = due.value?.rows.length ?? 0;
  return (
    <Screen
      {...due.screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {due.value && (
        <>
          <View className="heading" id="standing">
            {waiting === 0 ? '没有等您办的' : `${waiting} 件等您办`}
          </View>
          <Card title="等您答复，或可以申诉" flush>
            <ComplaintRows rows={due.value.rows} now={now} onTap={see} none="都办完了" />
          </Card>
          {all.value && (
            <Card title="全部" flush>
              <Pages page={all.value} now={now} />
            </Card>
          )}
        </>
      )}
    </Screen>
  );
}

function Pages({ page, now }: { page: Output<'provider', 'ownComplaints'>; now: number }) {
  const last = page.rows[page.rows.length - 1];
  return (
    <>
      <ComplaintRows rows={page.rows} now={now} onTap={see} none="还没有人投诉过" list="all" />
      {page.more && last && (
        <NextPage
          id="older"
          label="看更早的"
          room="provider"
          action="ownComplaints"
          input={{ list: 'all', before: last.filedAt }}
        >
          {(older) => <Pages page={older} now={now} />}
        </NextPage>
      )}
    </>
  );
}
