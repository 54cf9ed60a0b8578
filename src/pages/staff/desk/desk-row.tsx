import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import { sayAge, sayClock } from '#domain/kernel/time';
import { sayAttendant } from '#domain/repair/attending-words';
import type { DeskOrderRow, OrderRow } from '#domain/repair/contract';
import { STATE_LABEL, sayWhen } from '#domain/repair/labels';
import { press } from '../../../components/press';
import { Tag } from '../../../components/tag';
import { useOpening } from '../../../hooks/use-opening';
import { signOf } from './sign';
import './desk-row.scss';

/** A row tells enough to act: what, where, since when, who; and who of the staff looks after it. */
export function DeskRow({ row, now }: { row: DeskOrderRow; now: number }) {
  const { itemName, place, attendant } = row;
  const id = `order-${row.id}`;
  const { onTap, look } = useOpening(id, 'staffOrder', { id: row.id });
  const sign = signOf(row, now);
  const state = row.awaitsChoice ? '等居民选择' : STATE_LABEL[row.state];
  return (
    <View id={id} className={`desk-row ${look}`} hoverClass="pressed" {...press({ onTap })}>
      <View className="desk-row__line">
        <View className="desk-row__item">{itemName}</View>
        {sign && <Tag {...sign} />}
        {attendant && <Tag words={sayAttendant(attendant, now)} tone="jade" icon="user-check" />}
        <View className="desk-row__state">{state}</View>
      </View>
      <View className="desk-row__line desk-row__line--quiet">
        <View className="grow">{`${place.community} · ${whoAndWhen(row, now)}`}</View>
        <View>{`${sayAge(row.bookedAt, now)}`}</View>
      </View>
    </View>
  );
}

function whoAndWhen(row: OrderRow, now: number): string {
  const when = sayWhen(row.when, now, row.meeting);
  if (row.workerName === null) return when;
  if (row.totalFen !== null) return `${row.workerName} · ${sayFen(row.totalFen)}`;
  const promised = row.state === 'accepted' && row.promisedAt !== null && row.when.kind === 'urgent';
  if (promised) return `${row.workerName} · ${sayClock(row.promisedAt ?? 0)} 前到`;
  return row.when.kind === 'urgent' ? row.workerName : `${row.workerName} · ${when}`;
}
