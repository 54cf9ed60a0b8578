import { View } from '@tarojs/components';
import { isTalk } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { whyFrozen } from '#domain/repair/why-frozen';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';

const WORDS = {
  disown: '您做得对。请不要开门，也不要付钱。工会核实以后会给您打电话，也可以现在打给我们。',
  dispute: '工会会来看，并给您打电话。请先不要付钱，把没修好的地方拍下来。',
  stall: '这一单一周没有完工。工会会给您和师傅打电话，问清情况。',
} as const;
const TALK = '工会会来看，并给您打电话。请先不要付钱。';

/** Nothing goes on until staff have looked into it: what she should do meanwhile. */
export const Frozen = ({ order }: { order: OrderView }) => (
  <Card id="frozen" tone="brick">
    <View className="order__hint">
      <Icon name="shield-check" />
      <View className="grow">{isTalk(order) ? TALK : WORDS[whyFrozen(order)]}</View>
    </View>
  </Card>
);
