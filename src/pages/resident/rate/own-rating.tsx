import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import { MARK_LABEL, MARK_WORDS } from '#domain/rating/labels';
import type { Marks } from '#domain/rating/rating';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Tag } from '../../../components/tag';
import { go, goBack } from '../../../hooks/go';
import { useEarns } from '../../../hooks/use-earns';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** Thanks, what it earned, and what she said. */
export function OwnRating({ orderId }: { orderId: string }) {
  const now = useNow();
  const { value, screen } = useQuery('rating', 'own', { orderId });
  const earns = useEarns('rating');
  return (
    <Screen
      {...screen}
      action={{ id: 'done', label: '返回', onTap: goBack }}
      second={{ id: 'see-points', label: '我的积分', onTap: () => go('points') }}
    >
      {value && (
        <>
          <View className="rate__thanks">
            <View className="rate__star">
              <Icon name="smile" />
            </View>
            <View className="heading">谢谢您的评价</View>
            <View className="secondary">
              {earns === null ? '积分会记到您名下。' : `${earns} 积分会记到您名下，一般马上就到。`}
            </View>
          </View>
          <Card flush title={`您给了 ${value.overall.toFixed(1)} 分`}>
            {(Object.keys(MARK_LABEL) as (keyof Marks)[]).map((mark) => (
              <Row
                key={mark}
                label={MARK_LABEL[mark]}
                value={`${value.marks[mark]} 星，${MARK_WORDS[value.marks[mark]] ?? ''}`}
              />
            ))}
          </Card>
          {(value.tags.length > 0 || value.text !== '') && (
            <Card>
              <View className="stack">
                <View className="line wrap">
                  {value.tags.map((tag) => (
                    <Tag key={tag} words={tag} />
                  ))}
                </View>
                {value.text !== '' && <View>{value.text}</View>}
                <View className="note">{sayInstant(value.ratedAt, now)}</View>
              </View>
            </Card>
          )}
        </>
      )}
    </Screen>
  );
}
