import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import type { Output } from '../../../api/rooms';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { MoreWait } from '../../../components/more-wait';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { go, goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { ComplaintRows } from '../../../parts/complaint/complaint-rows';
import { NoShowRows } from '../../../parts/no-show-rows';

const EVERY = 20_000;
type List = 'ruling' | 'appeal' | 'answer';
const LISTS: Readonly<Record<List, { readonly title: string; readonly none: string }>> = {
  ruling: { title: '等着裁定', none: '都裁定了' },
  appeal: { title: '等着答复申诉', none: '没有申诉' },
  answer: { title: '等服务商答复', none: '没有等服务商答复的' },
};

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
  const counted = [lists.ruling, lists.appeal].map(({ value }) => value);
  const waiting = [...counted, noShows.value, proposed.value].reduce(
    (sum, value) => sum + (value?.rows.length ?? 0),
    0,
  );
  const more = [...counted, noShows.value, proposed.value].some((value) => value?.more) ? '不止 ' : '';
  return (
    <Screen
      {...lists.ruling.screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      <View className="heading" id="standing">
        {waiting === 0 ? '都办完了' : `${more}${waiting} 件等您办`}
      </View>
      {noShows.value && (
        <Card title="未到，等着裁定" flush>
          <NoShowRows rows={noShows.value.rows} now={now} none="都裁定了" />
          <MoreWait list="no-shows" more={noShows.value.more} />
        </Card>
      )}
      {proposed.value && proposed.value.rows.length > 0 && (
        <Card title="暂停，等着确认" flush>
          {proposed.value.rows.map(({ providerId, name, dueAt }) => (
            <Row
              key={providerId}
              id={`proposed-${providerId}`}
              label={name}
              note={`最晚 ${sayInstant(dueAt, now)}`}
              onTap={() => go('staffFirm', { id: providerId })}
            />
          ))}
          <MoreWait list="proposed" more={proposed.value.more} />
        </Card>
      )}
      {(Object.keys(LISTS) as List[]).map((list) => (
        <Card key={list} title={LISTS[list].title} flush>
          {lists[list].value && <Pages list={list} page={lists[list].value} now={now} />}
        </Card>
      ))}
    </Screen>
  );
}

interface PagesProps {
  readonly list: List;
  readonly page: Output<'provider', 'complaintDesk'> | undefined;
  readonly now: number;
}

function Pages({ list, page, now }: PagesProps) {
  const last = page?.rows.at(-1);
  return (
    <>
      <ComplaintRows
        rows={page?.rows ?? []}
        now={now}
        withFirm
        none={LISTS[list].none}
        onTap={(id) => go('staffComplaint', { id })}
      />
      {page?.more && last && <Later list={list} after={last.dueAt ?? 0} now={now} />}
    </>
  );
}

function Later({ list, after, now }: { list: List; after: number; now: number }) {
  const [wanted, setWanted] = useState(false);
  const { value } = useQuery('provider', 'complaintDesk', wanted ? { list, after } : null);
  if (value) return <Pages list={list} page={value} now={now} />;
  return (
    <Button
      id={`later-${list}`}
      kind="plain"
      label="看后面的"
      running={wanted}
      onTap={() => setWanted(true)}
    />
  );
}
