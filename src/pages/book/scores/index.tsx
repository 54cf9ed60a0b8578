import { View } from '@tarojs/components';
import { lastOf, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { ScoreCard } from '../score-card';

type Scores = Output<'book', 'scores'>;

/** 驿站得分: by what was done there this year; whom to support is read from it. */
export default function StationScores() {
  const { value, screen } = useQuery('book', 'scores', {});
  const next = ({ rows, more }: Scores) => {
    const from = lastOf(rows)?.place;
    return more && from !== undefined ? { from } : null;
  };
  return (
    <Screen {...screen} skeleton={<Skeleton cards={3} lines={4} />}>
      <View className="secondary">今年借书还书多、坏了修得快的排在前面，安排经费时看得到为什么。</View>
      {value?.rows.length === 0 && <View id="nobody">今年还没有驿站有得分。</View>}
      {value && value.rows.length > 0 && (
        <Paged room="book" action="scores" first={value} next={next} label="看后面的">
          {({ rows }) =>
            rows.map(({ id, place, name, score }) => (
              <ScoreCard key={id} id={`score-${id}`} title={`第 ${place} 名：${name}`} score={score} />
            ))
          }
        </Paged>
      )}
    </Screen>
  );
}
