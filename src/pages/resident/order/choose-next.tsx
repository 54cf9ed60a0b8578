import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../../../components/card';

/** After a release or a no-show nobody is sent without her word. */
export const ChooseNext = ({ order }: { order: OrderView }) => (
  <Card tone="amber" title="接下来怎么办，您说了算">
    <View>请别的师傅来：附近核验过的师傅都能接单。</View>
    {order.lastProvider && <View>{`还请这家：让${order.lastProvider.name}换一位师傅来。`}</View>}
    <View>也可以取消，不收费。</View>
  </Card>
);
