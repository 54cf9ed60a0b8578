import { View } from '@tarojs/components';
import { sayDay } from '#domain/kernel/time';
import type { Statement } from '#domain/points/contract-views';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { go } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { Entries } from './entries';
import './index.scss';
import { HowToEarn } from './how-to-earn';

/** 我的积分: the balance, what expires when, where it came from and what it is good for. */
export default function Points() {
  const { member, visitor, screen: asked } = useMe();
  const { value, screen } = useQuery('points', 'statement', member ? {} : null);
  if (visitor) return <Consent purpose="看您的积分" />;
  return (
    <Screen
      {...(member ? screen : asked)}
      skeleton={<Skeleton cards={2} lines={3} />}
      action={{ id: 'open-shelf', label: '去换礼品', onTap: () => go('shelf') }}
    >
      {value && (
        <>
          <Balance statement={value} />
          <Card flush>
            <Row
              id="my-redemptions"
              icon="gift"
              label="我的兑换"
              note="等着领的和领过的"
              onTap={() => go('redemptions')}
            />
          </Card>
          {value.entries.length > 0 && <Entries first={value} />}
          <HowToEarn />
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
    {statement.owes > 0 && (
      <Row
        id="owes"
        icon="info"
        label="欠分"
        note="核实后追回的，从以后得到的积分里抵扣"
        value={`${statement.owes} 分`}
      />
    )}
    {statement.expiring.map(({ points, on }) => (
      <Row key={on} label={`${points} 分`} value={`用到${sayDay(on)}`} />
    ))}
  </Card>
);
