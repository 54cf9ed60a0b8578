import { View } from '@tarojs/components';
import { orderTitle } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { headline } from '#domain/repair/headlines';
import { Button } from '../../../components/button';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { BeforeWork } from '../../../features/before-work';
import { FinishRecord } from '../../../features/finish-record';
import { NO_FILES } from '../../../features/seen-photos';
import { WhatIsWrong } from '../../../features/what-is-wrong';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useOwnId } from '../../../hooks/pane';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { OwnCase } from '../own-case';
import { Amounts } from './amounts';
import { CallOff } from './call-off';
import { Complaints } from './complaints';
import { Facts } from './facts';
import { Fee } from './fee';
import { Rating } from './rating';
import { Story } from './story';
import { ToDo } from './to-do';
import { useDecision } from './use-decision';
import { findingActions, useFinding } from './use-finding';
import './index.scss';

/** One order as staff see it: everything but phone and door. */
export default function StaffOrder() {
  const orderId = useParam('id');
  const now = useNow();
  const query = useQuery('repair', 'order', { orderId }, { refreshEvery: 8000 });
  const { order } = query.value ?? {};
  const files = query.value ?? NO_FILES;
  const decision = useDecision(orderId, order);
  const finding = useFinding(orderId);
  const frozen = order?.can.includes('resume') ?? false;
  return (
    <Screen
      {...query.screen}
      {...(order ? { title: orderTitle(order) } : {})}
      skeleton={<Skeleton cards={3} lines={4} />}
      wayOn={{ label: '回区总工作台', onTap: () => goInstead('staffDesk') }}
      {...(order && frozen ? { action: decision.action } : {})}
      {...(order && !frozen ? findingActions(order, finding, now) : {})}
      problem={frozen ? decision.problem : finding.problem}
    >
      {order && (
        <>
          <Standing order={order} now={now} />
          <ToDo order={order} decision={decision} finding={finding} now={now} />
          <Complaints orderId={orderId} now={now} />
          <Facts order={order} links={files.links} now={now} />
          {order.visitFee && <Fee order={order} now={now} />}
          <Amounts order={order} />
          <BeforeWork order={order} files={files} />
          {order.finish && <FinishRecord title="完工记录" finish={order.finish} files={files} />}
          <WhatIsWrong order={order} files={files} />
          {order.state === 'closed' && <Rating orderId={orderId} now={now} />}
          <Story order={order} now={now} />
          {!frozen && <CallOff order={order} />}
        </>
      )}
    </Screen>
  );
}

const OWN_FIRM = '来的是您所在或待过的服务商，这一单请让另一位同事来办。';

function Standing({ order, now }: { order: OrderView; now: number }) {
  const words = headline(order, now);
  const { party } = order;
  return (
    <View className="standing" id={useOwnId('standing')}>
      <View className="secondary">{order.item.name}</View>
      <View className="heading">{words.now}</View>
      {words.next && <View>{words.next}</View>}
      {party === 'involved' && <OwnCase words={OWN_FIRM} />}
      {(party === 'booker' || party === 'resident') && (
        <Button
          id="as-hers"
          kind="quiet"
          small
          label={party === 'booker' ? '这一单是您代约的，去办' : '这一单是您自己的，去办'}
          onTap={() => go('order', { id: order.id })}
        />
      )}
    </View>
  );
}
