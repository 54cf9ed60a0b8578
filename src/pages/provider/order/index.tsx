import { View } from '@tarojs/components';
import { orderTitle } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { headline } from '#domain/repair/headlines';
import { Screen } from '../../../components/screen';
import { Seal } from '../../../components/seal';
import { NO_FILES } from '../../../features/seen-photos';
import { backOr } from '../../../hooks/back-or';
import { useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Body } from './body';
import { nextStep } from './next-step';
import { OrderSkeleton } from './order-skeleton';
import { useArrival } from './use-arrival';
import './index.scss';

/** The worker's page of one order: where it stands, and one big button for what comes next. */
export default function WorkerOrder() {
  const orderId = useParam('id');
  const now = useNow();
  const query = useQuery('repair', 'order', { orderId }, { refreshEvery: 4000 });
  const arrival = useArrival(orderId);
  const agreement = useCommand('repair', 'agreeVisit');
  const { order } = query.value ?? {};
  const files = query.value ?? NO_FILES;
  return (
    <Screen
      {...query.screen}
      // Turned away at the door, he learns why the order is not his any more.
      sentence={arrival.problem ?? query.screen.sentence}
      {...(order ? { title: orderTitle(order) } : {})}
      skeleton={<OrderSkeleton />}
      wayOn={{ label: '回工作台', onTap: () => backOr('workerDesk') }}
      {...(order ? nextStep(order, arrival, agreement) : {})}
      problem={agreement.problem}
    >
      {order && <Standing order={order} now={now} />}
      {order && <Body order={order} files={files} arrival={arrival} now={now} />}
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
