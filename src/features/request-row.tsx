import { View } from '@tarojs/components';
import type { RequestRow } from '#domain/appointment/contract';
import { dueLabel } from '#domain/appointment/due-words';
import { rowLine } from '#domain/appointment/headlines';
import { MODE_LABEL, OFFICE_STATE_LABEL, TOPIC_LABEL } from '#domain/appointment/labels';
import { sayAge, sayInstant } from '#domain/kernel/time';
import { press } from '../components/press';
import { Tag } from '../components/tag';
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

/** A row of a desk tells enough to act: what, from when, by when. */
export const DeskRequestRow = ({ row, now }: RowProps) => (
  <View
    id={`request-${row.id}`}
    className="request-row"
    hoverClass="pressed"
    {...press({ onTap: () => go('officerRequest', { id: row.id }) })}
  >
    <View className="request-row__line">
      <View className="request-row__title">{`${TOPIC_LABEL[row.topic].office}${row.people > 1 ? ` · ${row.people} 人` : ''}`}</View>
      <DueTag row={row} now={now} />
      <View className="secondary">{OFFICE_STATE_LABEL[row.state]}</View>
    </View>
    <View className="secondary">{`${row.officerName ?? row.studioName} · ${whenOf(row, now)} · ${sayAge(row.requestedAt, now)}`}</View>
  </View>
);

const whenOf = (row: RequestRow, now: number) =>
  row.meetingAt === null ? MODE_LABEL[row.mode] : `约在${sayInstant(row.meetingAt, now)}`;

function DueTag({ row, now }: RowProps) {
  if (row.dueAt === null || row.dueWhat === null) return null;
  const words = `${sayInstant(row.dueAt, now)} 前${dueLabel(row.dueWhat)}`;
  if (row.dueWhat !== 'reply' && row.dueAt < now) return <Tag words={`超时 · ${words}`} tone="brick" />;
  if (row.remindAt !== null && row.remindAt < now) return <Tag words={words} tone="amber" icon="clock" />;
  return <Tag words={words} />;
}
