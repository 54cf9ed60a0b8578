import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayClock, sayMonthDay, sayWeekday, startOfDay } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { DayStrip } from '../../../components/day-strip';
import { Row } from '../../../components/row';
import type { Output } from '../../../platform/rooms';
import { Changing } from './changing';
import { firstDay, sayDayOfStrip, sayTaken, WEEKS, weekFrom } from './grid';

interface DaysProps {
  readonly own: Output<'appointment', 'ownSlots'>;
  readonly now: number;
}

/** On a phone: two weeks as a strip, and the slots of one day. */
export function Days({ own: { slots }, now }: DaysProps) {
  const [day, setDay] = useState(() => firstDay(slots, now));
  const [chosen, setChosen] = useState<number | null>(null);
  const days = Array.from({ length: WEEKS }, (_, week) => weekFrom(now, week)).flat();
  const there = slots.filter(({ from }) => startOfDay(from) === day);
  return (
    <>
      <DayStrip
        id="day"
        label="哪一天"
        value={day}
        onChange={setDay}
        days={days.map((one) => ({
          key: one,
          label: sayWeekday(one),
          note: sayMonthDay(one),
          spoken: `${sayWeekday(one)} ${sayMonthDay(one)}，${sayDayOfStrip(slots, one)}接待`,
        }))}
      />
      {there.length === 0 && <Card>{`${sayMonthDay(day)} ${sayWeekday(day)}没有接待。`}</Card>}
      {there.map((slot) => (
        <Card key={slot.id} flush>
          <Row
            id={`slot-${slot.from}`}
            label={`${sayClock(slot.from)}–${sayClock(slot.to)}`}
            note={[slot.title, slot.officerName].filter(Boolean).join(' · ')}
            value={sayTaken(slot)}
            {...(slot.from > now && !slot.cancelled
              ? { onTap: () => setChosen(chosen === slot.from ? null : slot.from) }
              : {})}
          />
          {chosen === slot.from && <Changing slot={slot} all={slots} now={now} />}
        </Card>
      ))}
      {there.length > 0 && <View className="note">点一段，可以请人代班、对换或取消。</View>}
    </>
  );
}
