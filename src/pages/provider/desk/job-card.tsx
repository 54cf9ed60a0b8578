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
  const toDo = whatToDo(row);
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
        {row.rework && <View className="secondary">保修返工，不收费</View>}
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}

const BY_MEETING = { home: JOB_LABEL.accepted, phone: '请打电话', office: '等居民过来' } as const;

const whatToDo = ({ state, meeting }: OrderRow): string =>
  state === 'accepted' ? BY_MEETING[meeting] : JOB_LABEL[state];

const HIS_TURN: readonly OrderRow['state'][] = ['accepted', 'arrived', 'approved'];

function toneOf({ state }: OrderRow) {
  if (state === 'frozen') return { tone: 'brick', icon: 'snowflake' } as const;
  return HIS_TURN.includes(state)
    ? ({ tone: 'vermilion' } as const)
    : ({ tone: 'amber', icon: 'clock' } as const);
}

function whatCounts(row: OrderRow, now: number): string {
  if ((row.state === 'accepted' || row.state === 'postponed') && row.promisedAt !== null) {
    const late = now > row.promisedAt ? '，已经过时，请先给居民打电话' : '';
    return `${sayInstant(row.promisedAt, now)} 前${row.meeting === 'home' ? '到' : '谈'}${late}`;
  }
  return row.totalFen === null || row.rework
    ? sayWhen(row.when, now, row.meeting)
    : `报价 ${sayFen(row.totalFen)}`;
}
