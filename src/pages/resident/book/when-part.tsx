import { View } from '@tarojs/components';
import { useState } from 'react';
import { startOfDay } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { useNow } from '../../../hooks/use-now';
import type { BookingDraft } from './use-booking';
import { daysAhead } from './windows';

interface WhenPartProps {
  readonly when: BookingDraft['when'];
  readonly from: number | null;
  readonly onChange: (part: Partial<BookingDraft>) => void;
  readonly problem: string | undefined;
}

/** As soon as possible, or two hours of a day in the next two weeks. */
export function WhenPart({ when, from, onChange, problem }: WhenPartProps) {
  return (
    <Card>
      <View className="stack">
        <Choice
          id="when"
          label="什么时候来？"
          value={when}
          onChange={(chosen) => onChange({ when: chosen })}
          options={[
            { value: 'urgent', label: '尽快', note: '从现在起，半小时内到门口' },
            { value: 'window', label: '约个时间', note: '两小时一段，14 天以内' },
          ]}
          problem={when === 'urgent' ? problem : undefined}
        />
        {when === 'window' && <Window from={from} onChange={onChange} problem={problem} />}
      </View>
    </Card>
  );
}

const FEW_DAYS = 4;

function Window({ from, onChange, problem }: Omit<WhenPartProps, 'when'>) {
  const now = useNow(60_000);
  const days = daysAhead(now);
  const [day, setDay] = useState(from === null ? (days[0]?.day ?? 0) : startOfDay(from));
  const [all, setAll] = useState(false);
  const shown = days.filter((one, place) => all || place < FEW_DAYS || one.day === day);
  const slots = days.find((one) => one.day === day)?.slots ?? [];
  return (
    <>
      <Choice
        id="day"
        look="chips"
        label="哪一天"
        value={String(day)}
        onChange={(chosen) => {
          setDay(Number(chosen));
          onChange({ from: null });
        }}
        options={shown.map((one) => ({ value: String(one.day), label: one.label }))}
      />
      {!all && days.length > FEW_DAYS && (
        <Button id="more-days" kind="plain" small label="看更多日子" onTap={() => setAll(true)} />
      )}
      <Choice
        id="window"
        look="chips"
        label="几点到几点"
        value={from === null ? null : String(from)}
        onChange={(chosen) => onChange({ from: Number(chosen) })}
        options={slots.map((slot) => ({ value: String(slot.from), label: slot.label }))}
        problem={problem}
      />
    </>
  );
}
