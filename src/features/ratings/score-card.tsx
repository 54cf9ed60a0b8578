import { View } from '@tarojs/components';
import type { ScoreExplanation } from '#domain/rating/contract';
import { aria } from '../../components/aria';
import { Card } from '../../components/card';
import { Tag } from '../../components/tag';
import { explainScore } from './explain-score';
import './ratings.scss';

export const ScoreCard = ({ score }: { score: ScoreExplanation }) => (
  <Card id="score" title="得分怎么来的">
    <HowScored score={score} />
  </Card>
);

/** The number, how it is spread, and in words how it comes about. */
export const HowScored = ({ score }: { score: ScoreExplanation }) => (
  <View className="stack">
    {score.mean !== null && (
      <View className="ratings__figure">
        <View className="figure">{score.mean.toFixed(1)}</View>
        <View className="secondary">{`满分 5 分，${score.count} 次评价`}</View>
      </View>
    )}
    <ScoreChart stars={score.stars} />
    {explainScore(score).map((sentence) => (
      <View key={sentence} className="secondary">
        {sentence}
      </View>
    ))}
  </View>
);

/** Shares by weight; each is written beside its bar, so that nobody has to guess a length. */
const ScoreChart = ({ stars }: Pick<ScoreExplanation, 'stars'>) =>
  stars.length === 0 ? null : (
    <View id="score-chart" className="ratings__chart">
      {stars.map((one) => (
        <View
          key={one.stars}
          className="ratings__row"
          {...aria({ role: 'img', label: `${one.stars} 星，占百分之 ${one.percent}` })}
        >
          <View className="ratings__stars">{`${one.stars} 星`}</View>
          <View className="ratings__track">
            <View className="ratings__bar" style={{ width: `${one.percent}%` }} />
          </View>
          <View className="ratings__percent">{`${one.percent}%`}</View>
        </View>
      ))}
    </View>
  );

/** What was said most, and how often. */
export const SaidMost = ({ tags }: Pick<ScoreExplanation, 'tags'>) =>
  tags.length === 0 ? null : (
    <View id="said-most" className="line">
      {tags.map(({ tag, count }) => (
        <Tag key={tag} words={`${tag} ${count}`} />
      ))}
    </View>
  );
