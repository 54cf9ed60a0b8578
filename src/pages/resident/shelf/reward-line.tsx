import { Image, View } from '@tarojs/components';
import type { ShelfReward } from '#domain/points/contract-views';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { pictured } from '../../../components/pictured';
import { Stepper } from '../../../components/stepper';

interface RewardLineProps {
  readonly reward: ShelfReward;
  readonly url: string | undefined;
  /** It is handed out at the chosen station. */
  readonly here: boolean;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
}

/** One thing on the shelf: what it is, what it takes, how many are left, how many she wants. */
export function RewardLine({ reward, url, here, quantity, onQuantity }: RewardLineProps) {
  const most = mostOf(reward, here);
  return (
    <Card id={`reward-${reward.id}`}>
      <View className="reward">
        <View className="reward__picture">
          {url ? (
            <Image className="reward__image" mode="aspectFill" lazyLoad src={url} {...pictured('')} />
          ) : (
            <Icon name="gift" />
          )}
        </View>
        <View className="grow">
          <View className="title">{reward.name}</View>
          {reward.description && <View className="secondary">{reward.description}</View>}
          <View className="reward__points">{`${reward.points} 分`}</View>
          <View className="note">{howMany(reward, here)}</View>
        </View>
      </View>
      {most > 0 && (
        <View className="reward__quantity">
          <Stepper
            id={`quantity-${reward.id}`}
            label={reward.name}
            value={quantity}
            onChange={onQuantity}
            min={0}
            max={most}
          />
        </View>
      )}
    </Card>
  );
}

const AT_ONCE = 20;

export const mostOf = ({ stock, leftForMe }: ShelfReward, here: boolean): number =>
  here ? Math.min(stock, leftForMe ?? AT_ONCE, AT_ONCE) : 0;

function howMany({ stock, perPersonMax, leftForMe }: ShelfReward, here: boolean): string {
  if (!here) return '这个领取点没有，请换一个领取点';
  if (stock === 0) return '换完了';
  const limit = perPersonMax === null ? '' : leftForMe === 0 ? '，您已经换满' : `，每人限 ${perPersonMax} 件`;
  return `还有 ${stock} 件${limit}`;
}
