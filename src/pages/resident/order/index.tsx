import { useEffect, useState } from 'react';
import { orderTitle } from '#domain/repair/by-kind';
import { isGoingOn } from '#domain/repair/labels';
import { Screen } from '../../../components/screen';
import { Consent } from '../../../features/consent';
import { goInstead, goTab, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Body } from './body';
import { nextStep } from './next-step';
import { OrderSkeleton } from './order-skeleton';
import { Standing } from './standing';
import { useSteps } from './use-steps';
import './index.scss';

const WHILE_LIVE = 4000;

/** 维修单: where it stands, what she can do now, and the story so far. */
export default function Order() {
  const orderId = useParam('id');
  const now = useNow();
  const { visitor } = useMe();
  const [live, setLive] = useState(true);
  const query = useQuery('repair', 'order', { orderId }, { refreshEvery: live ? WHILE_LIVE : 0 });
  const seen = query.value;
  const steps = useSteps(orderId, seen);

  const goesOn = seen === undefined || isGoingOn(seen.order);
  useEffect(() => setLive(goesOn), [goesOn]);
  // Who follows a message about a job of his, or as staff, belongs on a screen of his own.
  const party = seen?.order.party;
  useEffect(() => {
    if (party === 'worker' || party === 'manager') goInstead('workerOrder', { id: orderId });
    if (party === 'staff') goInstead('staffOrder', { id: orderId });
  }, [party, orderId]);

  if (visitor) return <Consent purpose="看这一单" />;
  return (
    <Screen
      {...query.screen}
      {...(seen ? { title: orderTitle(seen.order) } : {})}
      skeleton={<OrderSkeleton />}
      wayOn={{ label: '看我的单子', onTap: () => goTab('orders') }}
      {...(seen ? nextStep(seen, steps, now) : {})}
      problem={steps.problem}
    >
      {seen && <Standing order={seen.order} now={now} />}
      {seen && <Body seen={seen} steps={steps} now={now} />}
    </Screen>
  );
}
