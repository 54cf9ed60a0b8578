import { View } from '@tarojs/components';
import { MINUTE } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { ALARM_AFTER } from '#domain/repair/deadlines';
import { Card } from '../../../components/card';

/** While somebody is looked for: how long already, and what happens if nobody comes forward. */
export function Looking({ order, now }: { order: OrderView; now: number }) {
  const minutes = Math.max(0, Math.floor((now - order.bookedAt) / MINUTE));
  const soon = order.when.kind === 'urgent';
  return (
    <Card id="looking">
      <View className="order__wait">
        <View className="order__ring" />
        <View className="grow">
          <View className="title tabular">
            {minutes === 0 ? '刚刚预约' : `已经等了 ${sayMinutes(minutes)}`}
          </View>
          <View className="secondary">
            {soon
              ? `${ALARM_AFTER / MINUTE} 分钟还没有人接，工会会打电话帮您找。`
              : '快到约好的时间还没有人接，工会会打电话帮您找。'}
          </View>
        </View>
      </View>
    </Card>
  );
}

const sayMinutes = (minutes: number): string =>
  minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`;
