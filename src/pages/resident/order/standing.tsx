import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { headline } from '#domain/repair/headlines';
import { countdownOf, progressOf } from '#domain/repair/progress';
import { aria } from '../../../components/aria';
import { Progress } from '../../../components/progress';
import { Seal } from '../../../components/seal';

/** In one line where it stands, in another what comes next; how far it has come, and how long the promise still runs. */
export function Standing({ order, now }: { order: OrderView; now: number }) {
  const stages = progressOf(order);
  return (
    <>
      <Words order={order} now={now} />
      {stages && <Progress id="progress" stages={stages} />}
      <Countdown order={order} now={now} />
    </>
  );
}

function Countdown({ order, now }: { order: OrderView; now: number }) {
  const left = countdownOf(order, now);
  if (!left) return null;
  return (
    <View id="countdown" className={`order__countdown${left.late ? ' order__countdown--late' : ''}`}>
      {left.words}
    </View>
  );
}

function Words({ order, now }: { order: OrderView; now: number }) {
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
