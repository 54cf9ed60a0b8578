import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { goBack } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import './index.scss';
import { RewardLine } from './reward-line';
import { useBasket } from './use-basket';
import '../pictures.scss';

const NONE = { balance: 0, rewards: [], stations: [], links: {} };

/** 礼品架: what there is, what it takes, and several things in one go. */
export default function ShelfPage() {
  const { member, visitor, screen: asked } = useMe();
  const { value, screen } = useQuery('points', 'shelf', member ? {} : null);
  const basket = useBasket(value ?? NONE);
  if (visitor) return <Consent purpose="换礼品" />;
  const empty = value && (value.rewards.length === 0 || value.stations.length === 0);
  return (
    <Screen
      {...(member ? screen : asked)}
      {...(empty
        ? {
            state: 'empty' as const,
            picture: 'no-gifts' as const,
            sentence: '礼品架上现在没有礼品，过几天再来看看。',
          }
        : {})}
      wayOn={{ label: '返回', onTap: goBack }}
      skeleton={<Skeleton cards={3} lines={2} />}
      action={value ? basket.action : null}
      problem={basket.problem}
    >
      {value && (
        <>
          <View className="shelf__balance">
            <View className="secondary">现有积分</View>
            <View id="shelf-balance" className="figure">
              {String(value.balance)}
            </View>
          </View>
          <Card>
            <Choice
              id="station"
              label="在哪里领"
              value={basket.stationId}
              onChange={basket.chooseStation}
              options={value.stations.map(({ id, name, address, hours }) => ({
                value: id,
                label: name,
                note: `${address}，${hours}`,
              }))}
            />
          </Card>
          {value.rewards.map((reward) => (
            <RewardLine
              key={reward.id}
              reward={reward}
              url={value.links[reward.picture ?? '']}
              here={reward.stationIds.includes(basket.stationId)}
              quantity={basket.quantityOf(reward.id)}
              onQuantity={(quantity) => basket.put(reward.id, quantity)}
            />
          ))}
        </>
      )}
    </Screen>
  );
}
