import type { ScoreExplanation } from '#domain/rating/contract';

/** How this score comes about, in sentences that can be read out. Written for people, so in round figures. */
export function explainScore(score: ScoreExplanation): string[] {
  if (score.count === 0) return ['还没有公开的评价。满三位居民评价，再等三天，一起公开。', WHO_COUNTS];
  return [
    `一共 ${score.count} 次评价${score.ageDays === null ? '' : `，平均是${sayDaysAgo(score.ageDays)}给的`}。`,
    score.mean === null
      ? '满 5 次评价以后才显示分数，太少的时候说明不了什么。'
      : '越新的越算数：半年前的评价，只算今天的一半。',
    `评价少的时候，分数会往同类服务的平均分 ${score.prior.toFixed(1)} 靠拢，免得一两次评价说了算。`,
    ...(score.lowerBound === null
      ? []
      : [`排先后时按 ${score.lowerBound.toFixed(1)} 分算：评价越少，打的折扣越大。`]),
    '满三位居民评价，再等三天，才在夜里一起公开，分数也那时才变，所以看不出是谁在哪一天写的。',
    score.notCounted === 0 ? WHO_COUNTS : `有 ${score.notCounted} 次没有算。${WHO_COUNTS}`,
  ];
}

const WHO_COUNTS =
  '本单位的人（离开的也算）、同一个电话、同一个住址、手机号没有确认的评价不算，同一位居民 30 天内第四次请同一家起也不算。';

/** An average has no day; months are near enough. */
function sayDaysAgo(days: number): string {
  if (days === 0) return '不到一天前';
  return days < 60 ? ` ${days} 天前` : ` ${Math.round(days / 30)} 个月前`;
}
