import { RULE_LABEL } from '#domain/points/labels';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { useQuery } from '../../../hooks/use-query';

/** 怎么得积分, as it holds today. */
export function HowToEarn() {
  const { value } = useQuery('points', 'rules', {});
  if (!value) return null;
  return (
    <Card flush title="怎么得积分">
      {value.rules.map(({ rule, now }) => (
        <Row
          key={rule}
          label={RULE_LABEL[rule]}
          note={`一天最多 ${now.perDayMax} 分，一个月最多 ${now.perMonthMax} 分`}
          value={`+${now.points}`}
        />
      ))}
    </Card>
  );
}
