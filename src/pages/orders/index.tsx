import { Screen } from '../../components/screen';
import { SkeletonRows } from '../../components/skeleton';
import { Consent } from '../../features/consent';
import { go } from '../../hooks/go';
import { useMe, useUnread } from '../../hooks/use-me';
import { useQuery } from '../../hooks/use-query';
import { OrderPages } from './order-pages';
import './index.scss';

/** 我的单子: what goes on first, then what was. */
export default function Orders() {
  const { member, visitor, screen: asked } = useMe();
  const unread = useUnread();
  const mine = useQuery('repair', 'mine', member ? {} : null, { refreshEvery: 8000 });
  const empty = mine.value?.rows.length === 0;

  if (visitor) return <Consent purpose="看您的单子" tab="orders" />;
  return (
    <Screen
      tab="orders"
      unread={unread}
      {...(member ? mine.screen : asked)}
      {...(empty
        ? {
            state: 'empty' as const,
            picture: 'toolbox' as const,
            sentence: '您还没有请过师傅。家里有东西要修，随时来。',
          }
        : {})}
      wayOn={{ label: '看看能修什么', onTap: () => go('catalogue') }}
      skeleton={<SkeletonRows />}
    >
      {mine.value && <OrderPages first={mine.value} />}
    </Screen>
  );
}
