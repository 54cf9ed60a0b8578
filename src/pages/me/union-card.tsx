import type { Me } from '#domain/membership/contract';
import { MEMBERSHIP_LABEL, UNION_POST_LABEL } from '#domain/union/labels';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { Tag } from '../../components/tag';
import { go } from '../../hooks/go';
import { useQuery } from '../../hooks/use-query';

/** What somebody has of the union: the number, or how to join it; the posts; and the yearly say about the studios. */
export function UnionCard({ me: { union, memberId } }: { me: Me }) {
  const { value } = useQuery('union', 'mine', memberId === null ? null : {});
  const state = value?.membership?.state;
  return (
    <Card flush>
      {union ? (
        <Row
          id="union-number"
          icon="badge-check"
          label="工会会员"
          note={`会员号 ${union.number}`}
          value={`${union.sinceOn.slice(0, 4)} 年入会`}
          onTap={() => go('unionMine')}
        />
      ) : (
        <Row
          id="my-union"
          icon="badge-check"
          label="加入工会"
          note="扫入会码，或填六位数字"
          value={state && state !== 'left' ? <Tag tone="amber" words={MEMBERSHIP_LABEL[state]} /> : undefined}
          onTap={() => go('unionMine')}
        />
      )}
      {value?.serves.map(({ unionId, name, post }) => (
        <Row
          key={unionId}
          id={`serves-${unionId}`}
          icon="users"
          label={name}
          note={`${UNION_POST_LABEL[post]} · 会员名单、入会申请`}
          onTap={() =>
            post === 'chairman' ? go('union', { id: unionId }) : go('unionDesk', { id: unionId })
          }
        />
      ))}
      {union && (
        <Row
          id="my-scores"
          icon="star"
          label="年度评议"
          note="每年给工作室打一次分，匿名"
          onTap={() => go('scores')}
        />
      )}
    </Card>
  );
}
