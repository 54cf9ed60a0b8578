import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { headline } from '#domain/repair/headlines';
import { aria } from '../../../components/aria';
import { Seal } from '../../../components/seal';

/** In one line where it stands, in another what comes next. */
export function Standing({ order, now }: { order: OrderView; now: number }) {
  const words = headline(order, now);
  return (
    <View className="order__standing">
      <View className="grow">
        <View id="headline" className="heading" {...aria({ role: 'heading' })} {...{ 'aria-level': '2' }}>
          {words.now}
        </View>
        <View id="next" className="order__next">
          {words.next}
        </View>
      </View>
      {order.arrivedAt !== null && <Seal words="本人到达" large />}
    </View>
  );
}
