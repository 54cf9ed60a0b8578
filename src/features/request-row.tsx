import { View } from '@tarojs/components';
import type { RequestRow } from '#domain/appointment/contract';
import { dueLabel } from '#domain/appointment/due-words';
import { MODE_LABEL, OFFICE_STATE_LABEL, TOPIC_LABEL } from '#domain/appointment/labels';
import { sayAge, sayInstant } from '#domain/kernel/time';
import { press } from '../components/press';
import { Tag } from '../components/tag';
import { useOpening } from '../hooks/use-opening';
import './request-parts.scss';

interface RowProps {
  readonly row: RequestRow;
  readonly now: number;
}

/** A row of a desk tells enough to act: what, from when, by when. */
export function DeskRequestRow({ row, now }: RowProps) {
  const id = `request-${row.id}`;
  const { onTap, look } = useOpening(id, 'officerRequest', { id: row.id });
  return (
    <View id={id} className={`request-row ${look}`} hoverClass="pressed" {...press({ onTap })}>
      <View className="request-row__line">
        <View className="request-row__title">{titleOf(row)}</View>
        <DueTag row={row} now={now} />
        <View className="secondary">{OFFICE_STATE_LABEL[row.state]}</View>
      </View>
      {row.asks && <View>{row.asks.about}</View>}
      <View className="secondary">{`${row.officerName ?? row.studioName} · ${whenOf(row, now)} · ${sayAge(row.requestedAt, now)}`}</View>
    </View>
  );
}

const titleOf = ({ asks, topic, people }: RequestRow): string =>
  [...(asks ? [asks.name] : []), TOPIC_LABEL[topic].office, ...(people > 1 ? [`${people} 人`] : [])].join(
    ' · ',
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
