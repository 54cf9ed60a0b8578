import { View } from '@tarojs/components';
import { MINUTE } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { ALARM_AFTER } from '#domain/repair/deadlines';
import { sayMinutes, sayWaited } from '#domain/repair/row-line';
import { Card } from '../../../components/card';

/** While somebody is looked for: how long already, whom it has gone to, and what happens if nobody comes forward. */
export function Looking({ order, now }: { order: OrderView; now: number }) {
  return (
    <Card id="looking">
      <View className="order__wait">
        <View className="order__ring" />
        <View className="grow">
          <View className="title tabular">{sayWaiting(order, now)}</View>
          <View className="secondary">{sayWhatThen(order, now)}</View>
        </View>
      </View>
    </Card>
  );
}

function sayWaiting({ chosenUntil, bookedAt }: OrderView, now: number): string {
  if (chosenUntil !== null) {
    const left = Math.ceil((chosenUntil - now) / MINUTE);
    return left > 0 ? `再等 ${sayMinutes(left)}` : '时间到了，马上请您选择';
  }
  return sayWaited(bookedAt, now);
}

function sayWhatThen(order: OrderView, now: number): string {
  if (order.chosenUntil !== null) return '到时还没有接单，再等等还是请别家，由您选。';
  if (order.alarmAt !== null && order.alarmAt <= now) return '工会正在打电话帮您找人。';
  return order.when.kind === 'urgent'
    ? `${ALARM_AFTER / MINUTE} 分钟还没有人接，工会会打电话帮您找。`
    : '快到约好的时间还没有人接，工会会打电话帮您找。';
}
