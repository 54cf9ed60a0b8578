import { View } from '@tarojs/components';
import type { ScoreView } from '#domain/book/contract-views';
import { SCORE_MAX, sayLine } from '#domain/book/score';
import { Card } from '../../components/card';

/** 为什么是这个分 */
export const ScoreCard = ({
  id,
  title,
  score,
}: {
  readonly id: string;
  readonly title: string;
  readonly score: ScoreView;
}) => (
  <Card id={id} title={title}>
    <View className="stack">
      <View className="heading">{`${score.year} 年得 ${score.total} 分，满分 ${SCORE_MAX} 分`}</View>
      {score.lines.map(({ what, count }) => (
        <View key={what} className="secondary">
          {sayLine(what, count)}
        </View>
      ))}
    </View>
  </Card>
);
