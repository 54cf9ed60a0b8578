import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { PHOTOS_MAX } from '#domain/repair/order';
import { Card } from '../../../components/card';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Screen } from '../../../components/screen';
import { BeforeWork } from '../../../features/before-work';
import type { Files } from '../../../features/seen-photos';
import { backOr } from '../../../hooks/back-or';
import { useForm } from '../../../hooks/use-form';

interface BeforeFormProps {
  readonly order: OrderView;
  readonly files: Files;
}

const NONE: { readonly photos: readonly Photo[] } = { photos: [] };

/** What was shown stands; more of it can be added. */
export function BeforeForm({ order, files }: BeforeFormProps) {
  const form = useForm('repair', 'showBefore', {
    kept: `before-${order.id}`,
    empty: NONE,
    missing: ({ photos }) => (photos.length === 0 ? '请先拍一张。' : null),
    input: ({ photos }) => ({ orderId: order.id, photosBefore: photos.map(({ fileId }) => fileId) }),
    onDone: () => backOr('workerOrder', order.id),
  });
  return (
    <Screen action={form.button('send-before', '拍好了，交上')} problem={form.problem}>
      <View>
        <View className="heading">动手以前，先拍下来</View>
        <View className="secondary">
          坏的地方、周围的样子，各拍一张。居民和工会马上看得到，交上以后不能撤。
        </View>
      </View>
      <BeforeWork order={order} files={files} own />
      <Card>
        <PhotoPicker
          id="photos-before"
          purpose="work-photo"
          label="维修前"
          max={PHOTOS_MAX - order.photosBefore.length}
          {...form.choice('photos', 'photosBefore')}
        />
      </Card>
    </Screen>
  );
}
