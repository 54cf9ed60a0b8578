import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { lastOf, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { BreakageCard } from './breakage-card';

type Desk = Output<'station', 'desk'>;
type List = 'open' | 'over';
const EMPTY: Readonly<Record<List, string>> = { open: '没有要修的东西。', over: '还没有修过的东西。' };

/** 驿站报修: what is due first stands first; taken by one, done with a record. */
export default function MendingDesk() {
  const unionId = useParam('union') || null;
  const [list, setList] = useState<List>('open');
  const now = useNow();
  const { value, screen } = useQuery('station', 'desk', { unionId, list }, { refreshEvery: 20_000 });
  const next = ({ rows, more }: Desk) => {
    const last = lastOf(rows);
    const at = list === 'over' ? last?.endedAt : last?.dueAt;
    return more && last && at != null ? { unionId, list, after: { at, id: last.id } } : null;
  };
  return (
    <Screen {...screen} skeleton={<Skeleton cards={3} lines={3} />}>
      <Choice
        id="list"
        look="chips"
        label="看哪些"
        value={list}
        onChange={setList}
        options={[
          { value: 'open', label: '要修的' },
          { value: 'over', label: '办完的' },
        ]}
      />
      {value?.rows.length === 0 && <View id="nobody">{EMPTY[list]}</View>}
      {value && (
        <Paged key={list} room="station" action="desk" first={value} next={next} label="再看一些">
          {({ rows }) => rows.map((row) => <BreakageCard key={row.id} row={row} now={now} />)}
        </Paged>
      )}
    </Screen>
  );
}
