import { View } from '@tarojs/components';
import { useState } from 'react';
import { monthOf, monthsBefore } from '#domain/kernel/time';
import type { Output } from '../../../api/rooms';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Bars } from '../../../parts/bars';
import { MonthChoice } from '../../../parts/month-choice';

type Board = Output<'appointment', 'board'>;
type Row = Board['total'];

/** 件件有回音: what everybody may know of how requests are answered. */
export default function BoardPage() {
  const now = useNow(60_000);
  const [month, setMonth] = useState(monthsBefore(monthOf(now), 1));
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
      {value?.studios.map((row) => (
        <Figures key={row.id} id={`studio-${row.id}`} row={row} />
      ))}
      <View className="note">人数少于 5 的数字不公布，免得认出是谁。</View>
    </Screen>
  );
}

function Figures({ id, row: { name, shown, score } }: { id: string; row: Row }) {
  return (
    <Card id={id} title={name}>
      {score !== null && (
        <View className="secondary">{`来过的人打 ${score.toFixed(1)} 分（满分 5 分）`}</View>
      )}
      {shown === null ? (
        <View className="secondary">这个月人数太少，不公布。</View>
      ) : (
        <Bars
          id={`${id}-bars`}
          bars={[
            { label: '提出', value: shown.asked, words: `${shown.asked} 件` },
            { label: '答复', value: shown.answered, words: `${shown.answered} 件` },
            { label: '按时', value: shown.answeredInTime, words: `${shown.answeredInTime} 件` },
            { label: '满意', value: shown.satisfied, words: `${shown.satisfied}/${shown.evaluated} 位` },
          ]}
        />
      )}
    </Card>
  );
}
