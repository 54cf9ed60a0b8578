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
import { Listed } from '../../../features/listed';
import { NoShowRows } from '../../../features/no-show-rows';
import { ANOTHERS, onceAnswered, sayWaiting, sideBySide } from '../../../features/what-waits';
import { type Asked, hasFailed } from '../../../hooks/asked';
import { goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import StaffComplaint from '../complaint/screen';
import StaffFirm from '../firm/screen';
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
  const waiting = [lists.ruling, lists.appeal, noShows, proposed] as const;
  return (
    <Desk
      rail={<StaffRail current="complaintDesk" />}
      beside={{ staffComplaint: StaffComplaint, staffFirm: StaffFirm }}
      search="staffSearch"
      {...sideBySide(...waiting.map(({ screen }) => screen), lists.answer.screen)}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      <View className="heading" id="standing">
        {onceAnswered(waiting, (...answers) => sayWaiting(answers, '件等您办', '都办完了'))}
      </View>
      <Card title="未到，等着裁定" flush>
        <Listed id="no-shows" asked={noShows} none="都裁定了">
          {({ rows }) => <NoShowRows rows={rows} now={now} forStaff />}
        </Listed>
        <MoreWait list="no-shows" more={noShows.value?.more} />
      </Card>
      <Suspensions asked={proposed} now={now} />
      {keysOf(LISTS).map((list) => (
        <Complaints key={list} list={list} asked={lists[list]} now={now} />
      ))}
    </Desk>
  );
}

interface SuspensionsProps {
  readonly asked: Asked<Output<'provider', 'proposedSuspensions'>>;
  readonly now: number;
}

/** They take room where there are some, or where nobody knows. */
const Suspensions = ({ asked, now }: SuspensionsProps) =>
  hasFailed(asked) || (asked.value?.rows.length ?? 0) > 0 ? (
    <Card title="暂停，等着确认" flush>
      <Listed id="proposed" asked={asked} none="没有等着确认的">
        {(list) => <Proposed {...list} now={now} />}
      </Listed>
    </Card>
  ) : null;

type ProposedProps = Output<'provider', 'proposedSuspensions'> & { readonly now: number };

function Proposed({ rows, more, now }: ProposedProps) {
  return (
    <>
      {rows.map(({ providerId, name, dueAt, what, may }) => (
        <OpenRow
          key={`${what}-${providerId}`}
          to="staffFirm"
          about={providerId}
          id={what === 'worker' ? `proposed-worker-${providerId}` : `proposed-${providerId}`}
          label={name}
          {...(may ? {} : { value: ANOTHERS })}
          note={`${PROPOSED[what]}，最晚${sayInstant(dueAt, now)}`}
        />
      ))}
      <MoreWait list="proposed" more={more} />
    </>
  );
}

interface ComplaintsProps {
  readonly list: List;
  readonly asked: Asked<Output<'provider', 'complaintDesk'>>;
  readonly now: number;
}

const Complaints = ({ list, asked, now }: ComplaintsProps) => (
  <Card title={LISTS[list].title} flush>
    <Listed id={list} asked={asked} none={LISTS[list].none}>
      {(first) => (
        <Paged
          id={`later-${list}`}
          label="看后面的"
          kind="plain"
          room="provider"
          action="complaintDesk"
          first={first}
          next={({ rows, more }) => (more ? { list, after: lastOf(rows)?.dueAt ?? 0 } : null)}
        >
          {({ rows }) => <ComplaintRows rows={rows} now={now} withFirm forStaff to="staffComplaint" />}
        </Paged>
      )}
    </Listed>
  </Card>
);
