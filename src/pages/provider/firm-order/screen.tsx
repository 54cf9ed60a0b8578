import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import { sayInstant } from '#domain/kernel/time';
import { eventLabel } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { headline } from '#domain/repair/headlines';
import { sayWhen } from '#domain/repair/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Timeline } from '../../../components/timeline';
import { BeforeWork } from '../../../features/before-work';
import { FinishRecord } from '../../../features/finish-record';
import { NO_FILES } from '../../../features/seen-photos';
import { noteOn } from '../../../features/story-note';
import { backOr } from '../../../hooks/back-or';
import { go, useParam } from '../../../hooks/go';
import { useOwnId } from '../../../hooks/pane';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** One order of the own firm as its manager sees it: no phone, no door, nothing to press. */
export default function FirmOrder() {
  const orderId = useParam('id');
  const now = useNow();
  const query = useQuery('repair', 'order', { orderId }, { refreshEvery: 8000 });
  const { order } = query.value ?? {};
  const files = query.value ?? NO_FILES;
  return (
    <Screen
      {...query.screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      wayOn={{ label: '回本单位的单子', onTap: () => backOr('firmOrders') }}
    >
      {order && (
        <>
          <Standing order={order} now={now} />
          <Facts order={order} now={now} />
          <BeforeWork order={order} files={files} />
          {order.finish && <FinishRecord title="完工记录" finish={order.finish} files={files} />}
          <Card title="经过">
            <Timeline
              id="story"
              happenings={order.timeline
                .map((happened, place) => ({
                  key: String(place),
                  title: eventLabel(happened.action, order),
                  when: sayInstant(happened.at, now),
                  note: noteOn(happened),
                }))
                .reverse()}
            />
          </Card>
        </>
      )}
    </Screen>
  );
}

function Standing({ order, now }: { order: OrderView; now: number }) {
  const words = headline(order, now);
  return (
    <View id={useOwnId('standing')}>
      <View className="secondary">{`${order.item.name} · ${order.place.community}`}</View>
      <View className="heading">{words.now}</View>
      {words.next && <View>{words.next}</View>}
      {order.party === 'worker' && (
        <Button
          id="as-worker"
          kind="quiet"
          small
          label="这一单是您自己接的，去办"
          onTap={() => go('workerOrder', { id: order.id })}
        />
      )}
    </View>
  );
}

function Facts({ order, now }: { order: OrderView; now: number }) {
  const { worker, quote, paidFen, punctual } = order;
  return (
    <Card flush>
      {worker && <Row id="who" icon="user-round" label={worker.name} note={`工牌 ${worker.badgeNo}`} />}
      <Row
        icon="calendar-clock"
        label={sayWhen(order.when, now, order.meeting)}
        note={`${sayInstant(order.bookedAt, now)} 预约`}
        value={punctual === null ? undefined : punctual ? '准时到' : '没有准时到'}
      />
      {quote && (
        <Row
          id="quote"
          icon="receipt"
          label={`报价 ${sayFen(quote.totalFen)}`}
          note={quote.lines.map(({ name, quantity, unit }) => `${name} ${quantity} ${unit}`).join('，')}
          value={order.approvedFen === quote.totalFen ? '已同意' : undefined}
        />
      )}
      {paidFen !== null && <Row icon="coins" label="居民说付了" value={sayFen(paidFen)} />}
    </Card>
  );
}
