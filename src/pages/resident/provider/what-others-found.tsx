import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { RatingCard } from '../../../features/ratings/rating-card';
import { SaidMost } from '../../../features/ratings/score-card';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

const SHOWN = 2;

/** What was said most, a few ratings, and the way to all of them and to how the score comes about. */
export function WhatOthersFound({ providerId }: { providerId: string }) {
  const { value } = useQuery('rating', 'ofFirm', { providerId, before: null });
  if (!value) return null;
  const { explanation, ratings } = value;
  return (
    <>
      <Card flush title="居民评价">
        {explanation.tags.length > 0 && (
          <View className="provider__said">
            <SaidMost tags={explanation.tags} />
          </View>
        )}
        <Row
          id="all-ratings"
          icon="star"
          label="分数怎么算的，全部评价"
          value={ratings.length > 0 ? `${explanation.count} 条` : '还没有'}
          onTap={() => go('ratings', { id: providerId })}
        />
      </Card>
      {ratings.slice(0, SHOWN).map((rating) => (
        <RatingCard key={rating.id} rating={rating} />
      ))}
    </>
  );
}
