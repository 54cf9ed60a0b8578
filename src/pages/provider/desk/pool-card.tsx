import { View } from '@tarojs/components';
import { sayRange } from '#domain/kernel/money';
import { sayAge } from '#domain/kernel/time';
import type { OrderRow } from '#domain/repair/contract';
import { sayWhen } from '#domain/repair/labels';
import { Button } from '../../../components/button';
import { Calm } from '../../../components/calm';
import { Icon } from '../../../components/icon';
import { Tag } from '../../../components/tag';
import type { Told } from './use-accept';

interface PoolCardProps {
  readonly row: OrderRow;
  readonly now: number;
  /** What he was told when he tried. */
  readonly told: Told | null;
  readonly running: boolean;
  /** Another card is being accepted. */
  readonly waits: boolean;
  readonly onAccept: () => unknown;
}

/** Enough to decide by in bright sun: what, where, since when, for how much. */
export function PoolCard({ row, now, told, running, waits, onAccept }: PoolCardProps) {
  const urgent = row.when.kind === 'urgent';
  return (
    <View className="pool-card" id={`pool-${row.id}`}>
      <View className="spread">
        <View className="pool-card__item">{row.itemName}</View>
        {urgent ? (
          <Tag words="急" tone="vermilion" icon="zap" />
        ) : (
          <Tag words="约好时间" icon="calendar-clock" />
        )}
      </View>
      <View className="pool-card__place">
        <Icon name="map-pin" />
        <View className="grow">{`${row.place.street} ${row.place.community}`}</View>
      </View>
      <View className="pool-card__facts">
        <View className="grow">
          <View>{sayWhen(row.when, now, row.meeting)}</View>
          <View className="secondary">{`${sayAge(row.bookedAt, now)}预约`}</View>
        </View>
        <View className="pool-card__price">{sayPrice(row)}</View>
      </View>
      {row.rework && <Calm words="别家做过的保修返工，工会请您帮忙，不收居民的钱。" />}
      {told && <Calm id={`told-${row.id}`} words={told.words} />}
      {!told?.gone && (
        <Button id={`accept-${row.id}`} label="接单" running={running} disabled={waits} onTap={onAccept} />
      )}
    </View>
  );
}

const sayPrice = ({ rework, priceMinFen, priceMaxFen }: OrderRow): string =>
  rework || priceMaxFen === 0 ? '不收费' : sayRange(priceMinFen, priceMaxFen);
