import { View } from '@tarojs/components';
import type { PublicRating } from '#domain/rating/contract';
import { Button } from '../../../components/button';
import { Calm } from '../../../components/calm';
import { Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { RatingCard } from '../../../features/ratings/rating-card';
import { ScoreCard } from '../../../features/ratings/score-card';
import { goTab } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { ReplyField } from './reply-field';
import { useReplying } from './use-replying';

/** 居民评价, as everybody sees them; the manager may answer each of them once. */
export default function FirmRatings() {
  const { value, screen } = useQuery('rating', 'ofMyFirm', { before: null });
  const replying = useReplying();
  return (
    <Screen
      {...screen}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      skeleton={<Skeleton cards={3} lines={4} />}
      action={replying.action}
      problem={replying.problem}
    >
      {value && (
        <>
          <ScoreCard score={value.explanation} />
          <Calm words="满三位居民评价，再等三天，才在夜里一起公开。看不出是哪一单、哪一天，请把每一条都当作提醒。" />
          <Paged
            room="rating"
            action="ofMyFirm"
            first={value}
            next={({ next }) => (next === null ? null : { before: next })}
          >
            {({ ratings, mayReply }) => <Rows ratings={ratings} mayReply={mayReply} replying={replying} />}
          </Paged>
        </>
      )}
    </Screen>
  );
}

type Replying = ReturnType<typeof useReplying>;

interface RowsProps {
  readonly ratings: readonly PublicRating[];
  readonly mayReply: boolean;
  readonly replying: Replying;
}

const Rows = ({ ratings, mayReply, replying }: RowsProps) =>
  ratings.map((rating) => (
    <RatingCard key={rating.id} rating={rating}>
      {mayReply && rating.reply === null && replying.to === rating.id && <ReplyField replying={replying} />}
      {mayReply && rating.reply === null && replying.to !== rating.id && (
        <View className="line">
          <Button
            id={`reply-${rating.id}`}
            kind="quiet"
            small
            icon="message-square"
            label="回复"
            onTap={() => replying.begin(rating.id)}
          />
        </View>
      )}
    </RatingCard>
  ));
