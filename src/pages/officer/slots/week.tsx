import { View } from '@tarojs/components';
import { useState } from 'react';
import { wholeHours } from '#domain/appointment/hours';
import { sayMinutes, saySlot } from '#domain/appointment/slot-words';
import { MINUTE, sayMonthDay, sayWeekday, startOfDay } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { type GridCell, WeekGrid } from '../../../components/week-grid';
import { workingDay } from '../../../features/working-day';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { Adding } from './adding';
import { Changing } from './changing';
import { cellAt, endOf, hoursOf, sayCell, sayTaken, weekFrom } from './grid';

const CHOICES = [
  { value: '0', label: '这七天' },
  { value: '1', label: '后七天' },
] as const;

interface WeekProps {
  readonly own: Output<'appointment', 'ownSlots'>;
  readonly now: number;
}

/** On a desk: seven days × the hours. A tap opens what stands there, or offers to open the hour. */
export function Week({ own, now }: WeekProps) {
  const { slots } = own;
  const [week, setWeek] = useState<(typeof CHOICES)[number]['value']>('0');
  const [chosen, setChosen] = useState<number | null>(null);
  const { value: calendar } = useQuery('appointment', 'calendar', {});
  const days = weekFrom(now, Number(week));
  const works = (at: number) => calendar !== undefined && workingDay(calendar, at).hours.length > 0;
  const hours = hoursOf(days, slots, wholeHours(calendar?.hours ?? []));
  const cell = (day: number, minutes: number): GridCell => {
    const at = day + minutes * MINUTE;
    const { state, slot } = cellAt(slots, at, now);
    const mayOpen = state === 'none' && works(day);
    const offers = mayOpen || state === 'open' || state === 'full';
    return {
      id: `cell-${at}`,
      spoken: `${sayCell(slots, at, now)}${mayOpen ? '，可以加开' : ''}`,
      ...wordsOf(slot, state, mayOpen),
      look: state === 'within' ? 'past' : state,
      chosen: chosen === at,
      onTap: offers ? () => setChosen(chosen === at ? null : at) : undefined,
    };
  };
  return (
    <View className="slots">
      <Card>
        <View className="stack">
          <Choice id="week" look="chips" label="哪几天" value={week} onChange={setWeek} options={CHOICES} />
          <WeekGrid
            id="slots-week"
            label="七天的接待时段"
            columns={days.map((day) => ({ key: day, label: sayWeekday(day), note: sayMonthDay(day) }))}
            rows={hours.map((minutes) => ({ key: minutes, label: sayMinutes(minutes) }))}
            cell={cell}
          />
        </View>
      </Card>
      <Beside own={own} at={chosen} now={now} />
    </View>
  );
}

function wordsOf(slot: ReturnType<typeof cellAt>['slot'], state: string, mayOpen: boolean) {
  if (state === 'within') return { words: '接着上一段' };
  if (slot === null) return { words: mayOpen ? '加开' : '' };
  return { words: slot.title ?? slot.officerName, note: sayTaken(slot) };
}

/** What can be done with the chosen hour. */
function Beside({ own, at, now }: WeekProps & { readonly at: number | null }) {
  const { slots, studio } = own;
  const slot = slots.find(({ from }) => from === at);
  return (
    <View className="slots__beside">
      {at === null && <Card>点一格：开着的可以请人代班、对换或取消，空着的可以加开。</Card>}
      {slot && (
        <Card id="chosen-slot" title={saySlot(slot, now)} flush>
          <View className="slots__changing">
            <View>{[slot.title, slot.officerName, sayTaken(slot)].filter(Boolean).join(' · ')}</View>
          </View>
          {!slot.cancelled && <Changing key={slot.id} slot={slot} all={slots} now={now} />}
        </Card>
      )}
      {at !== null && !slot && startOfDay(at) >= startOfDay(now) && (
        <Adding key={at} studio={studio} from={at} to={endOf(slots, at)} now={now} />
      )}
    </View>
  );
}
