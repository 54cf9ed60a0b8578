import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { MoreWait } from '../../../components/more-wait';
import { lastOf, Paged } from '../../../components/paged';
import { Skeleton } from '../../../components/skeleton';
import { Desk } from '../../../features/desk/desk';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { StaffRail } from '../rail';
import { CallbackCard } from './callback-card';

type Callbacks = Output<'callback', 'desk'>;
type List = 'open' | 'over';
const EMPTY: Readonly<Record<List, string>> = {
  open: '没有要回的电话。',
  over: '还没有打过的电话。',
};

/**
 * 要回电话的人: what is due first stands first; taken by one, done with a record. Whoever asked at night is due at the same instant as
 * the others, so that no page goes on after one: what comes later moves up.
 */
export default function StaffCallbacks() {
  const [list, setList] = useState<List>('open');
  const now = useNow();
  const { value, screen } = useQuery('callback', 'desk', { list }, { refreshEvery: 20_000 });
  const next = ({ rows, more }: Callbacks) => {
    const from = lastOf(rows)?.endedAt;
    return list === 'over' && more && from != null ? { list, from } : null;
  };
  return (
    <Desk
      {...screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      rail={<StaffRail current="staffCallbacks" />}
      search="staffSearch"
    >
      <Choice
        id="list"
        look="chips"
        label="看哪些"
        value={list}
        onChange={setList}
        options={[
          { value: 'open', label: '要打的' },
          { value: 'over', label: '打过的' },
        ]}
      />
      {value?.rows.length === 0 && <View id="nobody">{EMPTY[list]}</View>}
      {value && (
        <Paged key={list} room="callback" action="desk" first={value} next={next} label="再看一些">
          {({ rows }) => rows.map((row) => <CallbackCard key={row.id} row={row} now={now} />)}
        </Paged>
      )}
      {list === 'open' && <MoreWait list="callbacks" more={value?.more} />}
    </Desk>
  );
}
