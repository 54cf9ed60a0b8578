import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import { MARK_LABEL } from '#domain/rating/labels';
import type { Marks } from '#domain/rating/rating';
import { Card } from '../../../components/card';
import { CheckedPhotos } from '../../../features/checked-photos';
import { StateTag } from '../../../features/ratings/state-tag';
import { useQuery } from '../../../hooks/use-query';

const MARKS = Object.keys(MARK_LABEL) as (keyof Marks)[];

/** What the resident said of a closed order, for staff alone; photos once they have passed WeChat's check. */
export function Rating({ orderId, now }: { orderId: string; now: number }) {
  const { value } = useQuery('rating', 'ofOrder', { orderId });
  if (!value) return null;
  const { marks, text, addition, reply, photos } = value;
  return (
    <Card
      id="rating"
      title={`居民评价 ${value.overall.toFixed(1)} 分`}
      beside={<StateTag state={value.state} />}
    >
      <View className="stack">
        <View className="secondary tabular">
          {MARKS.map((mark) => `${MARK_LABEL[mark]} ${marks[mark]}`).join(' · ')}
        </View>
        {text !== '' && <View>{text}</View>}
        {addition && <View>{`追评：${addition.text}`}</View>}
        {reply && <View>{`服务商回复：${reply.text}`}</View>}
        <CheckedPhotos
          id="rating-photos"
          label="评价的照片"
          photos={[...photos, ...(addition?.photos ?? [])]}
        />
        <View className="note">{`${sayInstant(value.ratedAt, now)}。服务商看不到是哪一单，请不要转告。`}</View>
      </View>
    </Card>
  );
}
