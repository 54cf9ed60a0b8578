import { View } from '@tarojs/components';
import { useState } from 'react';
import { share } from '#domain/appointment/assessment';
import { monthOf, monthsBefore, sayMonth } from '#domain/kernel/time';
import { Bars } from '../../../components/bars';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Trend } from '../../../components/trend';
import { MonthChoice } from '../../../features/month-choice';
import { monthPoints } from '../../../features/month-points';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

type Board = Output<'appointment', 'board'>;
type Row = Board['total'];

/** 件件有回音: what everybody may know of how requests are answered. */
export default function BoardPage() {
  const now = useNow(60_000);
  const [chosen, setMonth] = useState<string | null>(null);
  // What month it is, the cloud says with its first answer.
  const month = chosen ?? monthsBefore(monthOf(now), 1);
  const { value, screen } = useQuery('appointment', 'board', { month });
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      action={{ id: 'ask', label: '约工会干部谈一谈', onTap: () => go('ask') }}
    >
      <Card>
        <MonthChoice month={month} onChange={setMonth} now={now} />
      </Card>
      {value && <Figures id="total" row={value.total} />}
      {value && <Answered months={value.months} now={now} />}
      {value?.studios.map((row) => (
        <Figures key={row.id} id={`studio-${row.id}`} row={row} />
      ))}
      <View className="note">人数少于 5 的数字不公布；只有一处这样时，另一处也不公布，免得算出来。</View>
    </Screen>
  );
}

function Figures({ id, row: { name, shown, score } }: { id: string; row: Row }) {
  return (
    <Card id={id} title={name} {...(shown ? { beside: `提出 ${shown.asked} 件` } : {})}>
      <View className="stack">
        {shown === null ? (
          <View className="secondary">这个月的数字不公布，免得认出是谁。</View>
        ) : (
          <Shares id={`${id}-bars`} shown={shown} />
        )}
        {score !== null && (
          <View className="secondary">{`来过的人打 ${score.toFixed(1)} 分（满分 5 分）`}</View>
        )}
      </View>
    </Card>
  );
}

/** How many were answered month by month, and how many of them late. */
function Answered({ months, now }: { readonly months: Board['months']; readonly now: number }) {
  const from = months[0]?.month;
  const to = months[months.length - 1]?.month;
  if (from === undefined || to === undefined) return null;
  return (
    <Card>
      <Trend
        id="answered"
        title={`每月答复，到${sayMonth(to)}`}
        unit={{ word: '件' }}
        points={monthPoints({
          ...{ from, to, now, rows: months },
          value: ({ shown }) => shown?.answered ?? null,
          late: ({ shown }) => (shown ? shown.answered - shown.answeredInTime : 0),
        })}
      />
    </Card>
  );
}

/** What was done of what there was to do. */
function Shares({ id, shown }: { id: string; shown: NonNullable<Row['shown']> }) {
  const { asked, answered, answeredInTime, evaluated, satisfied } = shown;
  const bar = (label: string, part: number, whole: number, unit: string) => ({
    label,
    value: share(part, whole) ?? 0,
    words: `${part}/${whole} ${unit}`,
  });
  return (
    <Bars
      id={id}
      most={100}
      bars={[
        bar('答复', answered, asked, '件'),
        bar('按时', answeredInTime, answered, '件'),
        bar('满意', satisfied, evaluated, '位'),
      ]}
    />
  );
}
