import { View } from '@tarojs/components';
import { keysOf } from '#domain/kernel/tables';
import { sayInstant } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { MoreWait } from '../../../components/more-wait';
import { lastOf, Paged } from '../../../components/paged';
import { Skeleton } from '../../../components/skeleton';
import { ComplaintRows } from '../../../features/complaint/complaint-rows';
import { Desk } from '../../../features/desk/desk';
import { OpenRow } from '../../../features/desk/open-row';
import { NoShowRows } from '../../../features/no-show-rows';
import { goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import StaffComplaint from '../complaint';
import StaffFirm from '../firm';
import { StaffRail } from '../rail';

const EVERY = 20_000;
type List = 'ruling' | 'appeal' | 'answer';
const LISTS: Readonly<Record<List, { readonly title: string; readonly none: string }>> = {
  ruling: { title: '等着裁定', none: '都裁定了' },
  appeal: { title: '等着答复申诉', none: '没有申诉' },
  answer: { title: '等服务商答复', none: '没有等服务商答复的' },
};

const PROPOSED = { 'no-shows': '只因为未到', 'at-once': '单位被立即暂停', worker: '师傅被立即停接' } as const;

/** 投诉台: what waits for staff first, each list by what is due. */
export default function ComplaintDesk() {
  const now = useNow();
  const lists = {
    ruling: useQuery('provider', 'complaintDesk', { list: 'ruling' }, { refreshEvery: EVERY }),
    appeal: useQuery('provider', 'complaintDesk', { list: 'appeal' }, { refreshEvery: EVERY }),
    answer: useQuery('provider', 'complaintDesk', { list: 'answer' }, { refreshEvery: EVERY }),
  };
  const noShows = useQuery('provider', 'noShowDesk', {}, { refreshEvery: EVERY });
  const proposed = useQuery('provider', 'proposedSuspensions', {}, { refreshEvery: EVERY });
  const counted = [lists.ruling.value, lists.appeal.value, noShows.value, proposed.value];
  return (
    <Desk
      rail={<StaffRail current="complaintDesk" />}
      beside={{ staffComplaint: StaffComplaint, staffFirm: StaffFirm }}
      search="staffSearch"
      {...lists.ruling.screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      <View className="heading" id="standing">
        {sayWaiting(counted)}
      </View>
      {noShows.value && (
        <Card title="未到，等着裁定" flush>
          <NoShowRows rows={noShows.value.rows} now={now} none="都裁定了" />
          <MoreWait list="no-shows" more={noShows.value.more} />
        </Card>
      )}
      {proposed.value && <Proposed {...proposed.value} now={now} />}
      {keysOf(LISTS).map((list) => (
        <Complaints key={list} list={list} first={lists[list].value} now={now} />
      ))}
    </Desk>
  );
}

type ProposedProps = Output<'provider', 'proposedSuspensions'> & { readonly now: number };

function Proposed({ rows, more, now }: ProposedProps) {
  if (rows.length === 0) return null;
  return (
    <Card title="暂停，等着确认" flush>
      {rows.map(({ providerId, name, dueAt, what }) => (
        <OpenRow
          key={`${what}-${providerId}`}
          to="staffFirm"
          about={providerId}
          id={what === 'worker' ? `proposed-worker-${providerId}` : `proposed-${providerId}`}
          label={name}
          note={`${PROPOSED[what]}，最晚 ${sayInstant(dueAt, now)}`}
        />
      ))}
      <MoreWait list="proposed" more={more} />
    </Card>
  );
}

interface ComplaintsProps {
  readonly list: List;
  readonly first: Output<'provider', 'complaintDesk'> | undefined;
  readonly now: number;
}

const Complaints = ({ list, first, now }: ComplaintsProps) => (
  <Card title={LISTS[list].title} flush>
    {first && (
      <Paged
        id={`later-${list}`}
        label="看后面的"
        kind="plain"
        room="provider"
        action="complaintDesk"
        first={first}
        next={({ rows, more }) => (more ? { list, after: lastOf(rows)?.dueAt ?? 0 } : null)}
      >
        {({ rows }) => (
          <ComplaintRows rows={rows} now={now} withFirm none={LISTS[list].none} to="staffComplaint" />
        )}
      </Paged>
    )}
  </Card>
);

type Counted = { readonly rows: readonly unknown[]; readonly more: boolean } | undefined;

/** Never "all done" before every list has answered. */
function sayWaiting(lists: readonly Counted[]): string {
  const known = lists.flatMap((list) => list ?? []);
  const waiting = known.reduce((sum, { rows }) => sum + rows.length, 0);
  if (waiting > 0) return `${known.some(({ more }) => more) ? '不止 ' : ''}${waiting} 件等您办`;
  return known.length < lists.length ? '正在查有没有等您办的' : '都办完了';
}
