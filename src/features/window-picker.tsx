import { useState } from 'react';
import { startOfDay } from '#domain/kernel/time';
import { Button } from '../components/button';
import { Choice } from '../components/choice';
import { useNow } from '../hooks/use-now';
import { daysAhead } from './windows';

interface WindowPickerProps {
  /** When the chosen two hours begin; null while none is chosen. */
  readonly from: number | null;
  readonly onChange: (from: number | null) => void;
  readonly problem?: string | undefined;
}

const FEW_DAYS = 4;

/** Two hours of a day in the next two weeks: first the day, then the hours that are still to come on it. */
export function WindowPicker({ from, onChange, problem }: WindowPickerProps) {
  const now = useNow(60_000);
  const days = daysAhead(now);
  const [picked, setDay] = useState(from === null ? null : startOfDay(from));
  // A day that has passed since, or never came, is not one to choose from.
  const day = days.find((one) => one.day === picked)?.day ?? days[0]?.day ?? 0;
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
          onChange(null);
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
        onChange={(chosen) => onChange(Number(chosen))}
        options={slots.map((slot) => ({ value: String(slot.from), label: slot.label }))}
        problem={problem}
      />
    </>
  );
}
