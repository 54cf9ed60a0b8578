import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { Avatar } from '../../../components/avatar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Seal } from '../../../components/seal';
import { go } from '../../../hooks/go';

interface WorkerCardProps {
  readonly order: OrderView;
  readonly worker: NonNullable<OrderView['worker']>;
  readonly links: Readonly<Record<string, string>>;
}

const AWAITED: readonly OrderView['state'][] = ['accepted', 'postponed'];

/**
 * Who comes: large enough to compare with the person at the door. Accepting took a valid badge, and an order whose worker
 * may not come any more goes back to her: hence the seal, as long as he is awaited. Afterwards nobody vouches for him here.
 */
export function WorkerCard({ order, worker, links }: WorkerCardProps) {
  const { phone } = worker;
  // On the way it is the screen's main action.
  const onItsOwn = order.can.includes('recognise') && order.visit?.agreed !== false;
  const expected = order.item.path === 'door' && AWAITED.includes(order.state);
  return (
    <Card id="worker">
      <View className={`order__worker${expected ? ' order__worker--expected' : ''}`}>
        <Avatar name={worker.name} url={links[worker.photo] ?? null} large={expected} />
        <View className="grow">
          <View className="line">
            <View className={expected ? 'heading' : 'title'}>{worker.name}</View>
            {AWAITED.includes(order.state) && <Seal words="已核验" />}
          </View>
          <View className="tabular">{`工牌 ${worker.badgeNo}`}</View>
          <View className="secondary">{worker.providerName}</View>
        </View>
      </View>
      <View className="order__worker-buttons">
        {phone && !onItsOwn && (
          <Button id="call-worker" kind="quiet" icon="phone" label="打电话" onTap={() => dial(phone)} />
        )}
        <Button
          id="see-firm"
          kind={phone && !onItsOwn ? 'plain' : 'quiet'}
          label="看服务商"
          onTap={() => go('provider', { id: worker.providerId })}
        />
      </View>
    </Card>
  );
}
