import type { RewardView } from '#domain/points/contract-views';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

const FEW = 10;

/** 礼品与库存: what runs out is marked, what is off the shelf stands below. */
export default function StaffRewards() {
  const { value, screen } = useQuery('points', 'rewards', {});
  const on = value?.rewards.filter(({ onShelf }) => onShelf) ?? [];
  const off = value?.rewards.filter(({ onShelf }) => !onShelf) ?? [];
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      action={{ id: 'add-reward', label: '添加礼品', onTap: () => go('staffReward') }}
    >
      {value && (
        <>
          <Card flush title={`架上 ${on.length} 种`}>
            {on.map((reward) => (
              <RewardRow key={reward.id} reward={reward} />
            ))}
          </Card>
          {off.length > 0 && (
            <Card flush title={`已下架 ${off.length} 种`}>
              {off.map((reward) => (
                <RewardRow key={reward.id} reward={reward} />
              ))}
            </Card>
          )}
        </>
      )}
    </Screen>
  );
}

const RewardRow = ({ reward }: { reward: RewardView }) => (
  <Row
    id={`reward-${reward.id}`}
    label={reward.name}
    note={`${reward.points} 分${reward.perPersonMax === null ? '' : `，每人限 ${reward.perPersonMax} 件`}`}
    value={
      reward.stock <= FEW ? (
        <Tag tone={reward.stock === 0 ? 'brick' : 'amber'} words={`库存 ${reward.stock}`} />
      ) : (
        `库存 ${reward.stock}`
      )
    }
    onTap={() => go('staffReward', { id: reward.id })}
  />
);
