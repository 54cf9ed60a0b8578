import { View } from '@tarojs/components';
import { dayOf, sayDay, sayInstant } from '#domain/kernel/time';
import type { WholeRating } from '#domain/rating/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { CheckedPhotos } from '../../../features/checked-photos';
import { StateTag } from '../../../features/ratings/state-tag';

type Addition = NonNullable<WholeRating['addition']>;

/** What she added later, and where it stands. */
export const OwnAddition = ({ addition, now }: { addition: Addition; now: number }) => (
  <Card id="addition" title="您的追评">
    <View className="stack">
      <View>{addition.text}</View>
      <CheckedPhotos id="addition-photos" label="您的照片" photos={addition.photos} />
      {addition.photos.length > 0 && <View className="note">照片只有您和区总工作人员看得到。</View>}
      <StateTag state={addition.state} />
      <View className="note">{sayInstant(addition.addedAt, now)}</View>
    </View>
  </Card>
);

/** Time shows whether a repair holds: she may say so once. */
export const AddMore = ({ until, onTap }: { until: number; onTap: () => void }) => (
  <Card>
    <View className="stack">
      <View>用了一阵子，还想再说一句吗？</View>
      <View className="secondary">{`${sayDay(dayOf(until))}前可以追评一次。`}</View>
      <Button id="add-more" kind="quiet" icon="pencil" label="追评" onTap={onTap} />
    </View>
  </Card>
);
