import { View } from '@tarojs/components';
import { numberOf } from '#domain/kernel/thing-number';
import { sayInstant } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { MEETING_LABEL, sayWhen } from '#domain/repair/labels';
import { Avatar } from '../../../components/avatar';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Seal } from '../../../components/seal';

interface FactsProps {
  readonly order: OrderView;
  readonly links: Readonly<Record<string, string>>;
  readonly now: number;
}

/** Who, where, when. */
export const Facts = ({ order, links, now }: FactsProps) => (
  <Card flush>
    {order.worker && (
      <View className="person">
        <Avatar name={order.worker.name} url={links[order.worker.photo] ?? null} />
        <View className="grow">
          <View className="title">{order.worker.name}</View>
          {order.arrivedAt !== null && <Seal words="本人到达" />}
          <View className="secondary">{order.worker.providerName}</View>
          <View className="secondary">{`工牌 ${order.worker.badgeNo}`}</View>
        </View>
      </View>
    )}
    <Row label="地点" value={`${order.place.street} ${order.place.community}`} />
    {order.bookedBy !== null && <Row label="代约" value={`${order.bookedBy}代约`} />}
    {order.meeting !== 'home' && <Row label="方式" value={MEETING_LABEL[order.meeting]} />}
    <Row
      label={order.meeting === 'home' ? '上门时间' : '约谈时间'}
      value={sayWhen(order.when, now, order.meeting)}
    />
    <Row label="单号" value={numberOf(order.id) ?? '无'} />
    <Row label="预约" value={sayInstant(order.bookedAt, now)} />
    {order.promisedAt !== null && <Row label="承诺到达" value={sayInstant(order.promisedAt, now)} />}
    {order.arrivedAt !== null && <Row label="实际到达" value={sayArrival(order, now)} />}
  </Card>
);

const sayArrival = ({ arrivedAt, punctual }: OrderView, now: number): string =>
  `${arrivedAt === null ? '' : sayInstant(arrivedAt, now)}${punctual === null ? '' : punctual ? '，准时' : '，迟到'}`;
