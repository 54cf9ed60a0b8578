import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { MoreWait } from '../../../components/more-wait';
import { lastOf, Paged } from '../../../components/paged';
import { Picture } from '../../../components/picture';
import { Row } from '../../../components/row';
import { Skeleton } from '../../../components/skeleton';
import type { Listing } from '../../../features/counted';
import { Desk } from '../../../features/desk/desk';
import { answerOf, onceAnswered, sayHowMany, sayWaiting } from '../../../features/what-waits';
import type { Asked } from '../../../hooks/asked';
import { go, goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import StaffOrder from '../order/screen';
import { StaffRail } from '../rail';
import { DeskRow } from './desk-row';
import { LISTS, type ListName, Lists } from './lists';
import './index.scss';
import '../pictures.scss';

const SOON = { refreshEvery: 10_000 };
/** What is not looked at and presses less. */
const LATER = { refreshEvery: 30_000 };

/** 区总工作台: what goes on, what nobody accepts, what is frozen. */
export default function StaffDesk() {
  const now = useNow();
  const [list, setList] = useState<ListName>('live');
  const lists = {
    live: useQuery('repair', 'desk', { list: 'live' }, list === 'live' ? SOON : LATER),
    alarms: useQuery('repair', 'desk', { list: 'alarms' }, SOON),
    frozen: useQuery('repair', 'desk', { list: 'frozen' }, list === 'frozen' ? SOON : LATER),
    fees: useQuery('repair', 'desk', { list: 'fees' }, list === 'fees' ? SOON : LATER),
  };
  const { value, screen } = lists[list];
  const counts = {
    live: count(lists.live),
    alarms: count(lists.alarms),
    frozen: count(lists.frozen),
    fees: count(lists.fees),
  };
  return (
    <Desk
      rail={<StaffRail current="staffDesk" />}
      beside={{ staffOrder: StaffOrder }}
      search="staffSearch"
      {...screen}
      skeleton={<Skeleton cards={5} lines={2} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      action={{ id: 'phone-booking', label: '接电话', onTap: () => go('staffCaller') }}
    >
      <Elsewhere />
      <View className="heading" id="standing">
        {sayStanding(lists)}
      </View>
      <Lists list={list} counts={counts} onChoose={setList} />
      {value?.rows.length === 0 && <NothingThere list={list} />}
      {value && value.rows.length > 0 && (
        <View className="desk" id={`list-${list}`}>
          <Rows list={list} page={value} now={now} />
        </View>
      )}
    </Desk>
  );
}

const Elsewhere = () => (
  <Card flush>
    <Row
      id="search"
      icon="search"
      label="查找"
      note="人、单子、约谈、服务商"
      onTap={() => go('staffSearch')}
    />
    <Row
      id="orders-by-street"
      icon="map-pin"
      label="各街道今天的单子"
      note="哪里单子多，哪里有人在等"
      onTap={() => go('staffStreets')}
    />
    <Row
      id="closed-orders"
      icon="scale"
      label="办结的单子"
      note="报价、付款对不对得上"
      onTap={() => go('staffClosed')}
    />
  </Card>
);

/** Nothing before the list has answered. */
const count = (asked: Asked<Listing>): string => {
  const answer = answerOf(asked);
  return answer ? sayHowMany(answer) : '';
};

interface RowsProps {
  readonly list: ListName;
  readonly page: Output<'repair', 'desk'>;
  readonly now: number;
}

/** Of those that want attention and of fees the most urgent ones come first, and they are ended; of others all are seen. */
function Rows({ list, page, now }: RowsProps) {
  const rowsOf = ({ rows }: Output<'repair', 'desk'>) =>
    rows.map((row) => <DeskRow key={row.id} row={row} now={now} />);
  if (list === 'alarms' || list === 'fees') {
    return (
      <>
        {rowsOf(page)}
        <MoreWait list={list} more={page.more} />
      </>
    );
  }
  return (
    <Paged
      id="more"
      kind="plain"
      room="repair"
      action="desk"
      first={page}
      next={({ rows, more }) => (more ? { list, before: lastOf(rows)?.bookedAt ?? 0 } : null)}
    >
      {rowsOf}
    </Paged>
  );
}

/** In one line: what waits for a member of staff, or that nothing does. */
const sayStanding = ({ live, alarms, frozen, fees }: Readonly<Record<ListName, Asked<Listing>>>): string =>
  onceAnswered([alarms, frozen, fees, live], (toHeed, toSettle, toAsk, going) => {
    const waiting = [
      toHeed.rows.length > 0 && `${sayHowMany(toHeed)} 单要留意`,
      toSettle.rows.length > 0 && `${sayHowMany(toSettle)} 单待核实`,
      toAsk.rows.length > 0 && `${sayHowMany(toAsk)} 笔上门费要问`,
    ];
    const words = waiting.filter(Boolean).join('，');
    return words || sayWaiting([going], '单进行中，都正常', '现在没有单子');
  });

const NothingThere = ({ list }: { list: ListName }) => (
  <View className="desk__nothing" id={`empty-${list}`}>
    <Picture name="all-done" />
    <View className="title">{LISTS[list].none}</View>
    <View className="secondary">{LISTS[list].meaning}</View>
  </View>
);
