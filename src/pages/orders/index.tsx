import { Button } from '../../components/button';
import { Screen } from '../../components/screen';
import { SkeletonRows } from '../../components/skeleton';
import { Consent } from '../../features/consent';
import { type Asked, hasFailed } from '../../hooks/asked';
import { go } from '../../hooks/go';
import { useMe, useUnread } from '../../hooks/use-me';
import { useQuery } from '../../hooks/use-query';
import { OwnThings } from './own-things';
import './index.scss';

/**
 * 单子: orders and talks in one list. It says nothing of them before both have answered; where one of them fails, what there is of the
 * other is shown all the same, and that one did not come is said.
 */
export default function Orders() {
  const { member, visitor, screen: asked } = useMe();
  const unread = useUnread();
  const input = member ? {} : null;
  const orders = useQuery('repair', 'mine', input, { refreshEvery: 8000 });
  const requests = useQuery('appointment', 'mine', input, { refreshEvery: 15_000 });
  const lost = lostOf(orders, requests) ?? lostOf(requests, orders);
  const shown = {
    orders: orders.value ?? (lost === orders ? NOTHING : undefined),
    requests: requests.value ?? (lost === requests ? NOTHING : undefined),
  };
  const both = shown.orders && shown.requests ? { orders: shown.orders, requests: shown.requests } : null;
  const none = both?.orders.rows.length === 0 && both.requests.rows.length === 0;
  const slower = (orders.value && lost !== requests) || lost === orders ? requests : orders;

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
      {lost && (
        <Button
          id="again-lost"
          kind="plain"
          label={`没有查到${lost === orders ? '单子' : '约谈'}，再试一次`}
          onTap={lost.again}
        />
      )}
      {both && <OwnThings {...both} recalled={orders.recalled || requests.recalled} />}
    </Screen>
  );
}

const NOTHING = { rows: [], more: false };

interface Listed extends Asked<{ readonly rows: readonly unknown[] }> {
  readonly again: () => void;
}

/** This one, where it failed and the other one has something to show. */
const lostOf = <One extends Listed>(one: One, other: Listed): One | null =>
  one.value === undefined && hasFailed(one) && other.value?.rows.length ? one : null;
