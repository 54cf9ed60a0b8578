import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Skeleton } from '../../../components/skeleton';
import { Desk } from '../../../features/desk/desk';
import { poolInterval } from '../../../features/pool-interval';
import { backOr } from '../../../hooks/back-or';
import { useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import FirmOrder from '../firm-order/screen';
import { FirmRail } from '../rail';
import { FirmPool } from './firm-pool';
import { type FirmList, OrderPage } from './order-page';

const LISTS = [
  { value: 'pool', label: '可以派' },
  { value: 'live', label: '进行中' },
  { value: 'closed', label: '已完成' },
  { value: 'cancelled', label: '已取消' },
] as const;

/** 本单位的单子: what one of the own workers could have, and what became of what they took. */
export default function FirmOrders() {
  const [list, setList] = useState<FirmList | 'pool'>(useParam('list') === 'live' ? 'live' : 'pool');
  const pool = useQuery('repair', 'firmPool', {}, { refreshEvery: poolInterval });
  const state = pool.screen.state;
  return (
    <Desk
      rail={<FirmRail current="firmOrders" />}
      beside={{ firmOrder: FirmOrder }}
      {...pool.screen}
      state={state === 'loading' ? 'ready' : state}
      wayOn={{ label: '回我的服务商', onTap: () => backOr('firm') }}
    >
      <Choice id="list" look="chips" label="看哪些单子" value={list} onChange={setList} options={LISTS} />
      {state === 'loading' && <Skeleton cards={2} lines={3} />}
      {list === 'pool' && pool.value && <FirmPool {...pool.value} />}
      {list !== 'pool' && state !== 'loading' && <OrderPage key={list} list={list} />}
    </Desk>
  );
}
