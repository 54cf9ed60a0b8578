import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import { sayInstant } from '#domain/kernel/time';
import type { OrderRow } from '#domain/repair/contract';
import { JOB_LABEL, sayWhen } from '#domain/repair/labels';
import { Icon } from '../../../components/icon';
import { press } from '../../../components/press';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';

/** One order in hand: what comes next for him, and by when. */
export function JobCard({ row, now }: { row: OrderRow; now: number }) {
  const toDo = JOB_LABEL[row.state];
  return (
    <View
      id={`order-${row.id}`}
      className="job"
      hoverClass="pressed"
      {...press({ onTap: () => go('workerOrder', { id: row.id }) })}
    >
      <View className="grow">
        <View className="job__head">
          <View className="title">{row.itemName}</View>
          <Tag words={toDo} {...toneOf(row)} />
        </View>
        <View className="job__place">{`${row.place.street} ${row.place.community}`}</View>
        <View className="secondary">{whatCounts(row, now)}</View>
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}

const HIS_TURN: readonly OrderRow['state'][] = ['accepted', 'arrived', 'approved'];

function toneOf({ state }: OrderRow) {
  if (state === 'frozen') return { tone: 'brick', icon: 'snowflake' } as const;
  return HIS_TURN.includes(state)
    ? ({ tone: 'vermilion' } as const)
    : ({ tone: 'amber', icon: 'clock' } as const);
}

function whatCounts(row: OrderRow, now: number): string {
  if (row.state === 'accepted' && row.promisedAt !== null) {
    const late = now > row.promisedAt ? '，已经过时，请先给居民打电话' : '';
    return `${sayInstant(row.promisedAt, now)} 前到${late}`;
  }
  return row.totalFen === null ? sayWhen(row.when, now) : `报价 ${sayFen(row.totalFen)}`;
}
