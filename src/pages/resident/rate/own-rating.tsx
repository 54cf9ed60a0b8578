import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import type { WholeRating } from '#domain/rating/contract';
import { EXCLUSION_LABEL, MARK_LABEL, UNCONFIRMED } from '#domain/rating/labels';
import type { Marks } from '#domain/rating/rating';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { STAR_WORDS } from '../../../components/stars';
import { Tag } from '../../../components/tag';
import { CheckedPhotos } from '../../../features/checked-photos';
import { StateTag } from '../../../features/ratings/state-tag';
import { go, goBack } from '../../../hooks/go';
import { useEarns } from '../../../hooks/use-earns';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { AddMore, OwnAddition } from './addition';
import { AdditionForm } from './addition-form';

/** Thanks, what it earned, what she said, and what became of it. */
export function OwnRating({ orderId }: { orderId: string }) {
  const now = useNow();
  const [adding, setAdding] = useState(false);
  const { value, screen } = useQuery('rating', 'own', { orderId });
  const earns = useEarns('rating');
  if (value && adding && !value.addition) {
    return <AdditionForm orderId={orderId} onLeave={() => setAdding(false)} />;
  }
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
          <WhatBecameOfIt rating={value} />
          <Said rating={value} now={now} />
          {value.addition && <OwnAddition addition={value.addition} now={now} />}
          {value.reply && (
            <Card id="reply" title="服务商的回复">
              <View className="stack">
                <View>{value.reply.text}</View>
                <View className="note">{sayInstant(value.reply.repliedAt, now)}</View>
              </View>
            </Card>
          )}
          {value.mayAddUntil !== null && <AddMore until={value.mayAddUntil} onTap={() => setAdding(true)} />}
        </>
      )}
    </Screen>
  );
}

const WAITING =
  '同一家满三位居民评价，再等三天，在夜里一起公开，分数那时才变。公开以后也看不出是哪一单、哪一天，照片不公开。';

const WhatBecameOfIt = ({ rating: { state, excluded, unconfirmed } }: { rating: WholeRating }) => (
  <Card id="state">
    <View className="stack">
      <StateTag state={state} />
      {state === 'waiting' && <View className="secondary">{WAITING}</View>}
      {unconfirmed && <View>{UNCONFIRMED}</View>}
      {excluded && <View>{EXCLUSION_LABEL[excluded]}</View>}
    </View>
  </Card>
);

const Said = ({ rating, now }: { rating: WholeRating; now: number }) => (
  <>
    <Card flush title={`您给了 ${rating.overall.toFixed(1)} 分`}>
      {(Object.keys(MARK_LABEL) as (keyof Marks)[]).map((mark) => (
        <Row
          key={mark}
          label={MARK_LABEL[mark]}
          value={`${rating.marks[mark]} 星，${STAR_WORDS[rating.marks[mark] - 1] ?? ''}`}
        />
      ))}
    </Card>
    <Card>
      <View className="stack">
        {rating.tags.length > 0 && (
          <View className="line">
            {rating.tags.map((tag) => (
              <Tag key={tag} words={tag} />
            ))}
          </View>
        )}
        {rating.text !== '' && <View>{rating.text}</View>}
        <CheckedPhotos id="photos" label="您的照片" photos={rating.photos} />
        {rating.photos.length > 0 && <View className="note">照片只有您和区总工作人员看得到。</View>}
        <View className="note">{sayInstant(rating.ratedAt, now)}</View>
      </View>
    </Card>
  </>
);
