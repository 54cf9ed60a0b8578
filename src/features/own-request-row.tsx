import { View } from '@tarojs/components';
import type { RequestRow } from '#domain/appointment/contract';
import { rowLine } from '#domain/appointment/headlines';
import { TOPIC_LABEL } from '#domain/appointment/labels';
import { sayAge } from '#domain/kernel/time';
import { press } from '../components/press';
import { go } from '../hooks/go';
import './request-parts.scss';

interface RowProps {
  readonly row: RequestRow;
  readonly now: number;
}

/** One of her requests in a list. */
export const OwnRequestRow = ({ row, now }: RowProps) => (
  <View
    id={`request-${row.id}`}
    className="request-row"
    hoverClass="pressed"
    {...press({ onTap: () => go('request', { id: row.id }) })}
  >
    <View className="request-row__line">
      <View className="request-row__title">{rowLine(row, now)}</View>
      <View className="secondary">{sayAge(row.requestedAt, now)}</View>
    </View>
    <View className="secondary">{`${TOPIC_LABEL[row.topic].own} · ${row.officerName ?? row.studioName}`}</View>
  </View>
);
