import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { headline } from '#domain/repair/headlines';
import { IN_HAND } from '#domain/repair/order';
import { Screen } from '../../../components/screen';
import { Seal } from '../../../components/seal';
import { useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { WhatIsWrong } from '../../../parts/what-is-wrong';
import { backOr } from '../back-or';
import { AtTheDoor } from './at-the-door';
import { DoorSteps } from './door-steps';
import { nextStep } from './next-step';
import { OrderSkeleton } from './order-skeleton';
import { QuoteTable } from './quote-table';
import { Release } from './release';
import { useArrival } from './use-arrival';
import { Visit } from './visit';
import { WhatIsDone } from './what-is-done';
import './index.scss';

/** The worker's page of one order: where it stands, and one big button for what comes next. */
export default function WorkerOrder() {
  const orderId = useParam('id');
  const now = useNow();
  const query = useQuery('repair', 'order', { orderId }, { refreshEvery: 4000 });
  const arrival = useArrival(orderId);
  const { order, links = {} } = query.value ?? {};
  const onTheWay = order?.state === 'accepted';
  return (
    <Screen
      {...query.screen}
      skeleton={<OrderSkeleton />}
      wayOn={{ label: '回工作台', onTap: () => backOr('workerDesk') }}
      {...(order ? nextStep(order, arrival) : {})}
    >
      {order && <Standing order={order} now={now} />}
      {order?.can.includes('arrive') && <AtTheDoor arrival={arrival} />}
      {order && <WhatIsDone order={order} links={links} />}
      {onTheWay && <Visit order={order} now={now} />}
      {onTheWay && !order.recognised && <DoorSteps />}
      {order && !onTheWay && <QuoteTable order={order} />}
      {order && <WhatIsWrong order={order} links={links} />}
      {onTheWay && <QuoteTable order={order} />}
      {order && !onTheWay && IN_HAND.includes(order.state) && <Visit order={order} now={now} />}
      {order?.can.includes('release') && <Release orderId={orderId} />}
    </Screen>
  );
}

function Standing({ order, now }: { order: OrderView; now: number }) {
  const words = headline(order, now);
  return (
    <View className="standing" id="standing">
      <View className="spread">
        <View className="standing__item">{`${order.item.name} · ${order.place.community}`}</View>
        {order.arrivedAt !== null && <Seal words="本人到达" />}
      </View>
      <View className="standing__now">{words.now}</View>
      {words.next && <View className="standing__next">{words.next}</View>}
    </View>
  );
}
