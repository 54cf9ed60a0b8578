import type { Me } from '#domain/membership/contract';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go } from '../../hooks/go';

/** What somebody has of belonging to the union: the number, and the yearly say about the studios. */
export function UnionCard({ union }: Pick<Me, 'union'>) {
  if (!union) return null;
  return (
    <Card flush>
      <Row
        id="union-number"
        icon="badge-check"
        label="工会会员"
        note={`会员号 ${union.number}`}
        value={`${union.sinceOn.slice(0, 4)} 年入会`}
      />
      <Row
        id="my-scores"
        icon="star"
        label="年度评议"
        note="每年给工作室打一次分，匿名"
        onTap={() => go('scores')}
      />
    </Card>
  );
}
