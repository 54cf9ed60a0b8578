import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { aria } from '../../../components/aria';
import { Avatar } from '../../../components/avatar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Checks } from '../../../components/choice';
import { dial } from '../../../components/dialog';
import { Seal } from '../../../components/seal';
import { go } from '../../../hooks/go';
import type { Looking } from './use-looking';

type Worker = NonNullable<OrderView['worker']>;

/** The face first, as large as the screen gives; then name and number, to be held against what he wears. */
export const Face = ({ worker, url }: { worker: Worker; url: string | null }) => (
  <View id="face" className="door__face">
    <Avatar name={worker.name} url={url} huge />
    <View className="door__name" {...aria({ role: 'heading' })} {...{ 'aria-level': '2' }}>
      {worker.name}
    </View>
    <View className="door__badge">{`工牌 ${worker.badgeNo}`}</View>
    <View className="line wrap">
      <Seal words="已核验" />
      <View className="secondary">{worker.providerName}</View>
    </View>
  </View>
);

const WORN = [
  { value: 'badge', label: '胸前戴着工牌' },
  { value: 'uniform', label: '穿着工服' },
] as const;

export function Worn({ looking: { badgeWorn, uniformWorn, change } }: { looking: Looking }) {
  const worn: ('badge' | 'uniform')[] = [
    ...(badgeWorn ? (['badge'] as const) : []),
    ...(uniformWorn ? (['uniform'] as const) : []),
  ];
  return (
    <Card>
      <Checks
        id="worn"
        label="他身上有这些吗？看到的请打勾"
        value={worn}
        onChange={(seen) => {
          // Only what was touched: a second touch may come before the first is drawn.
          if (seen.includes('badge') !== badgeWorn) change({ badgeWorn: !badgeWorn });
          if (seen.includes('uniform') !== uniformWorn) change({ uniformWorn: !uniformWorn });
        }}
        options={WORN}
      />
    </Card>
  );
}

/** Sure before the door is open: his badge, checked with the union. */
export const CheckDoor = ({ badgeNo }: { badgeNo: string }) => (
  <Button
    id="check-badge"
    kind="quiet"
    icon="badge-check"
    label="查验他的工牌"
    onTap={() => go('checkBadge', { no: badgeNo })}
  />
);

/** Who booked is not at the door: she is asked by telephone, and the code is passed on to her. */
export const AskHer = ({ order: { contact } }: { order: OrderView }) => (
  <Card id="ask-her" tone="amber">
    <View className="stack">
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
  </Card>
);
