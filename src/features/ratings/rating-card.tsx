import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { PublicRating } from '#domain/rating/contract';
import { MARK_LABEL } from '#domain/rating/labels';
import type { Marks } from '#domain/rating/rating';
import { Card } from '../../components/card';
import { Tag } from '../../components/tag';
import './ratings.scss';

const MARKS = Object.keys(MARK_LABEL) as (keyof Marks)[];

/** One public rating: what was said, what was added later, what the firm answered. Below it, what can be done. */
export const RatingCard = ({ rating, children }: PropsWithChildren<{ rating: PublicRating }>) => (
  <Card id={`rating-${rating.id}`}>
    <View className="stack">
      <View className="title tabular">{`${rating.overall.toFixed(1)} 分`}</View>
      <View className="line secondary tabular">
        {MARKS.map((mark) => (
          <View key={mark}>{`${MARK_LABEL[mark]} ${rating.marks[mark]}`}</View>
        ))}
      </View>
      {rating.tags.length > 0 && (
        <View className="line">
          {rating.tags.map((tag) => (
            <Tag key={tag} words={tag} />
          ))}
        </View>
      )}
      {rating.text !== '' && <View className="ratings__words">{rating.text}</View>}
      {rating.addition !== null && <View className="ratings__words">{`后来补充：${rating.addition}`}</View>}
      {rating.reply !== null && (
        <View className="ratings__reply ratings__words">{`服务商回复：${rating.reply}`}</View>
      )}
      {children}
    </View>
  </Card>
);
