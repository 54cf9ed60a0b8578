import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Checks } from '../../../components/choice';
import { dial } from '../../../components/dialog';
import { Icon } from '../../../components/icon';
import { go } from '../../../hooks/go';
import type { Steps } from './use-steps';

const WORN = [
  { value: 'badge', label: '胸前戴着工牌' },
  { value: 'uniform', label: '穿着工服' },
] as const;

/** 门口的人是他吗: first the face, then what he wears. */
export function AtTheDoor({ order, steps }: { order: OrderView; steps: Steps }) {
  const { looking, door } = steps;
  if (!looking) {
    return (
      <Card tone="amber" title="门口的人是他吗？">
        <View className="order__hint">
          <Icon name="user-check" />
          <View className="grow">师傅到了再看：照片、姓名和工牌号都对上，才点“是本人”，才开门。</View>
        </View>
        {order.worker && <CheckDoor badgeNo={order.worker.badgeNo} />}
        {order.party === 'booker' && <AskHer order={order} />}
      </Card>
    );
  }
  const { badgeWorn, uniformWorn } = door.draft;
  const worn: ('badge' | 'uniform')[] = [
    ...(badgeWorn ? (['badge'] as const) : []),
    ...(uniformWorn ? (['uniform'] as const) : []),
  ];
  return (
    <Card tone="amber">
      <Checks
        id="worn"
        label="他身上有这些吗？看到的请打勾"
        value={worn}
        onChange={(seen) => {
          // Only what was touched: a second touch may come before the first is drawn.
          if (seen.includes('badge') !== badgeWorn) door.change({ badgeWorn: !badgeWorn });
          if (seen.includes('uniform') !== uniformWorn) door.change({ uniformWorn: !uniformWorn });
        }}
        options={WORN}
      />
    </Card>
  );
}

/** Sure before the door is open: his badge, checked with the union. */
const CheckDoor = ({ badgeNo }: { badgeNo: string }) => (
  <Button
    id="check-badge"
    kind="quiet"
    icon="badge-check"
    label="查验他的工牌"
    onTap={() => go('checkBadge', { no: badgeNo })}
  />
);

/** Who booked is not at the door: she is asked by telephone, and the code is passed on to her. */
const AskHer = ({ order: { contact } }: { order: OrderView }) => (
  <View className="order__ask">
    <View>您不在门口，请打电话问清楚，再把到达码念过去。</View>
    {contact && (
      <Button
        id="call-her"
        kind="quiet"
        small
        icon="phone"
        label={`打给${contact.name}`}
        onTap={() => dial(contact.phone)}
      />
    )}
  </View>
);
