import { Screen } from '../../components/screen';
import { SkeletonRows } from '../../components/skeleton';
import { Consent } from '../../features/consent';
import { go } from '../../hooks/go';
import { useMe, useUnread } from '../../hooks/use-me';
import { useQuery } from '../../hooks/use-query';
import { OwnThings } from './own-things';
import './index.scss';

/** 单子: orders and talks in one list. It says nothing of them before both have answered. */
export default function Orders() {
  const { member, visitor, screen: asked } = useMe();
  const unread = useUnread();
  const input = member ? {} : null;
  const orders = useQuery('repair', 'mine', input, { refreshEvery: 8000 });
  const requests = useQuery('appointment', 'mine', input, { refreshEvery: 15_000 });
  const both = orders.value && requests.value ? { orders: orders.value, requests: requests.value } : null;
  const none = both?.orders.rows.length === 0 && both.requests.rows.length === 0;
  const slower = orders.value ? requests : orders;

  if (visitor) return <Consent purpose="看您的单子" tab="orders" />;
  return (
    <Screen
      tab="orders"
      unread={unread}
      {...(member ? slower.screen : asked)}
      {...(none
        ? {
            state: 'empty' as const,
            picture: 'toolbox' as const,
            sentence: '您还没有请过师傅，也没有约过工会。家里有东西要修，随时来。',
          }
        : {})}
      wayOn={{ label: '看看能修什么', onTap: () => go('catalogue') }}
      skeleton={<SkeletonRows />}
    >
      {both && <OwnThings {...both} />}
    </Screen>
  );
}
