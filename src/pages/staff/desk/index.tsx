import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OrderRow } from '#domain/repair/contract';
import { MoreWait } from '../../../components/more-wait';
import { NextPage } from '../../../components/next-page';
import { Picture } from '../../../components/picture';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { go, goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { DeskRow } from './desk-row';
import { LISTS, type ListName, Lists } from './lists';
import './index.scss';

const EVERY = 10_000;

/** 区总工作台: what goes on, what nobody accepts, what is frozen. */
export default function StaffDesk() {
  const now = useNow();
  const [list, setList] = useState<ListName>('live');
  const lists = {
    live: useQuery('repair', 'desk', { list: 'live' }, { refreshEvery: EVERY }),
    alarms: useQuery('repair', 'desk', { list: 'alarms' }, { refreshEvery: EVERY }),
    frozen: useQuery('repair', 'desk', { list: 'frozen' }, { refreshEvery: EVERY }),
    fees: useQuery('repair', 'desk', { list: 'fees' }, { refreshEvery: EVERY }),
  };
  const { value, screen } = lists[list];
  const counts = {
    live: count(lists.live.value),
    alarms: count(lists.alarms.value),
    frozen: count(lists.frozen.value),
    fees: count(lists.fees.value),
  };
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={5} lines={2} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      action={{ id: 'phone-booking', label: '电话代约', onTap: () => go('staffBook') }}
    >
      <View className="heading" id="standing">
        {sayStanding(counts)}
      </View>
      <Lists list={list} counts={counts} onChoose={setList} />
      {value?.rows.length === 0 && <NothingThere list={list} />}
      {value && value.rows.length > 0 && (
        <View className="desk" id={`list-${list}`}>
          <Rows rows={value.rows} now={now} />
          {value.more && <Further list={list} last={value.rows[value.rows.length - 1]} now={now} />}
        </View>
      )}
    </Screen>
  );
}

const count = (value: { rows: readonly unknown[]; more: boolean } | undefined): string =>
  value ? `${value.rows.length}${value.more ? '+' : ''}` : '';

const Rows = ({ rows, now }: { rows: readonly OrderRow[]; now: number }) => (
  <>
    {rows.map((row) => (
      <DeskRow key={row.id} row={row} now={now} />
    ))}
  </>
);

/** In one line: what waits for a member of staff, or that nothing does. */
function sayStanding({ live, alarms, frozen, fees }: Readonly<Record<ListName, string>>): string {
  const some = (count: string) => count !== '' && count !== '0';
  const waiting = [
    some(alarms) && `${alarms} 单要留意`,
    some(frozen) && `${frozen} 单待核实`,
    some(fees) && `${fees} 笔上门费要问`,
  ];
  const words = waiting.filter(Boolean).join('，');
  return words || (live === '0' ? '现在没有单子' : `${live} 单进行中，都正常`);
}

interface FurtherProps {
  readonly list: ListName;
  readonly last: OrderRow | undefined;
  readonly now: number;
}

/** The next page; of those that want attention and of fees the most urgent ones come first, and they are ended. */
function Further({ list, last, now }: FurtherProps) {
  if (list === 'alarms' || list === 'fees') return <MoreWait list={list} more />;
  return (
    <View className="desk__further">
      <NextPage
        id="more"
        label="看更早的"
        room="repair"
        action="desk"
        input={{ list, before: last?.bookedAt ?? 0 }}
      >
        {({ rows, more }) => (
          <>
            <Rows rows={rows} now={now} />
            {more && <Further list={list} last={rows[rows.length - 1]} now={now} />}
          </>
        )}
      </NextPage>
    </View>
  );
}

const NothingThere = ({ list }: { list: ListName }) => (
  <View className="desk__nothing" id={`empty-${list}`}>
    <Picture name="teacup" />
    <View className="title">{LISTS[list].none}</View>
    <View className="secondary">{LISTS[list].meaning}</View>
  </View>
);
