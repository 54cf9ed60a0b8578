import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { headline } from '#domain/repair/headlines';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { WhatIsWrong } from '../../../parts/what-is-wrong';
import { Amounts } from './amounts';
import { CallOff } from './call-off';
import { Contact } from './contact';
import { Decision } from './decision';
import { Facts } from './facts';
import { Rating } from './rating';
import { Story } from './story';
import { useDecision } from './use-decision';
import './index.scss';

/** One order as staff see it: everything but phone and door. */
export default function StaffOrder() {
  const orderId = useParam('id');
  const now = useNow();
  const query = useQuery('repair', 'order', { orderId }, { refreshEvery: 8000 });
  const decision = useDecision(orderId);
  const { order, links = {} } = query.value ?? {};
  const frozen = order?.can.includes('resume') ?? false;
  return (
    <Screen
      {...query.screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      wayOn={{ label: '回调度台', onTap: () => goInstead('staffDesk') }}
      action={frozen ? decision.action : null}
      problem={frozen ? decision.problem : null}
    >
      {order && <Standing order={order} now={now} />}
      {order && frozen && <Decision decision={decision} />}
      {order && frozen && <Contact orderId={orderId} />}
      {order && <Facts order={order} links={links} now={now} />}
      {order && <Amounts order={order} />}
      {order && <WhatIsWrong order={order} links={links} />}
      {order?.state === 'closed' && <Rating orderId={orderId} now={now} />}
      {order && <Story order={order} now={now} />}
      {order?.can.includes('cancelByStaff') && !frozen && <CallOff order={order} />}
    </Screen>
  );
}

function Standing({ order, now }: { order: OrderView; now: number }) {
  const words = headline(order, now);
  return (
    <View className="standing" id="standing">
      <View className="secondary">{order.item.name}</View>
      <View className="heading">{words.now}</View>
      {words.next && <View>{words.next}</View>}
    </View>
  );
}
