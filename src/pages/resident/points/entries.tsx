import { View } from '@tarojs/components';
import { useState } from 'react';
import { monthOf, monthsBefore, sayInstant, sayMonth } from '#domain/kernel/time';
import type { EntryView, Statement } from '#domain/points/contract-views';
import { entryLabel } from '#domain/points/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Nothing } from '../../../components/nothing';
import { lastOf, Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import '../pictures.scss';

/** 明细: all of it, the latest first, or one month. */
export function Entries({ first }: { first: Statement }) {
  const [month, setMonth] = useState<string | null>(null);
  const now = useNow(60_000);
  const latest = first.entries[0]?.month ?? monthOf(now);
  return (
    <>
      <View className="spread">
        <View className="title">{month ? `${sayMonth(month)}的明细` : '明细'}</View>
        <Button
          id="by-month"
          kind="plain"
          small
          label={month ? '看全部' : '按月看'}
          onTap={() => setMonth(month ? null : latest)}
        />
      </View>
      {month ? <OneMonth month={month} onMonth={setMonth} /> : <Page page={first} month={null} />}
    </>
  );
}

function OneMonth({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const now = useNow(60_000);
  const { value, screen } = useQuery('points', 'statement', { month });
  return (
    <>
      <View className="spread">
        <Button
          id="month-before"
          kind="quiet"
          small
          label="上个月"
          onTap={() => onMonth(monthsBefore(month, 1))}
        />
        <Button
          id="month-after"
          kind="quiet"
          small
          label="下个月"
          disabled={month >= monthOf(now)}
          onTap={() => onMonth(monthsBefore(month, -1))}
        />
      </View>
      {value && value.entries.length > 0 && <Page page={value} month={month} />}
      {value?.entries.length === 0 && (
        <Nothing state="empty" picture="no-points" sentence="这个月没有积分进出。" />
      )}
      {!value && screen.state !== 'loading' && (
        <View className="secondary">{screen.sentence ?? '暂时看不了。'}</View>
      )}
    </>
  );
}

function Page({ page, month }: { page: Statement; month: string | null }) {
  const now = useNow(60_000);
  return (
    <Paged
      room="points"
      action="statement"
      first={page}
      next={({ entries, more }) =>
        more ? { before: lastOf(entries)?.no ?? 1, ...(month ? { month } : {}) } : null
      }
    >
      {({ entries }) => (
        <Card flush>
          {entries.map((entry) => (
            <Row key={entry.id} {...lineOf(entry, now)} />
          ))}
        </Card>
      )}
    </Paged>
  );
}

function lineOf(entry: EntryView, now: number) {
  const { redemptionId } = entry;
  return {
    id: `entry-${entry.no}`,
    label: entryLabel(entry),
    note: [sayInstant(entry.at, now), entry.capped && '已到当天或当月上限', entry.why]
      .filter(Boolean)
      .join(' · '),
    value: entry.kind === 'spent' ? `用掉 ${entry.moved}` : signed(entry.points),
    ...(redemptionId ? { onTap: () => go('redemption', { id: redemptionId }) } : {}),
  };
}

const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0');
