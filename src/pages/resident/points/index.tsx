import { View } from '@tarojs/components';
import { sayDay } from '#domain/kernel/time';
import type { Statement } from '#domain/points/contract';
import { RULE_LABEL } from '#domain/points/labels';
import { EARNS } from '#domain/points/ledger';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { Consent } from '../../../parts/consent';
import { Entries } from './entries';
import './index.scss';

const RULES = `${RULE_LABEL['repair-closed']}得 ${EARNS['repair-closed']} 分，${RULE_LABEL.rating}得 ${EARNS.rating} 分。`;

/** 我的积分: the balance, what expires when, where it came from. */
export default function Points() {
  const { member, visitor, screen: asked } = useMe();
  const { value, screen } = useQuery('points', 'statement', member ? {} : null);
  if (visitor) return <Consent purpose="看您的积分" />;
  return (
    <Screen {...(member ? screen : asked)} skeleton={<Skeleton cards={2} lines={3} />}>
      {value && (
        <>
          <Balance statement={value} />
          {value.entries.length > 0 && <Entries page={value} />}
          <View className="note">{RULES}</View>
        </>
      )}
    </Screen>
  );
}

const Balance = ({ statement }: { statement: Statement }) => (
  <Card flush>
    <View className="points__balance">
      <View className="secondary">现有积分</View>
      <View id="balance" className="points__figure">
        {String(statement.balance)}
      </View>
      {statement.balance === 0 && <View className="secondary">预约一次上门维修，办完就有积分。</View>}
    </View>
    {statement.expiring
      .filter(({ points }) => points > 0)
      .map(({ points, on }) => (
        <Row key={on} label={`${points} 分`} value={`用到 ${sayDay(on)}`} />
      ))}
  </Card>
);
