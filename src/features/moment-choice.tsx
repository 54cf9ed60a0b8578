import { useState } from 'react';
import { DAY, MINUTE, sayClock, sayInstant, startOfDay } from '#domain/kernel/time';
import { Button } from '../components/button';
import { Choice } from '../components/choice';

interface MomentChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
  readonly now: number;
  /** What it says to choose none; without it one has to be chosen. */
  readonly none?: string;
  readonly problem?: string | undefined;
}

const NONE = 'none';
const FEW_DAYS = 4;
const DAYS = 14;
/** Half hours in which an office receives people, in minutes after midnight. */
const TIMES = [...halfHours(9, 12), ...halfHours(13.5, 18)];

function halfHours(from: number, to: number): number[] {
  return Array.from({ length: (to - from) * 2 }, (_, place) => (from + place / 2) * 60);
}

/** A day of the next two weeks, then the time of that day. */
export function MomentChoice({ id, label, value, onChange, now, none, problem }: MomentChoiceProps) {
  const [picked, setPicked] = useState(value === null ? null : startOfDay(value));
  const [all, setAll] = useState(false);
  const days = Array.from({ length: DAYS }, (_, ahead) => startOfDay(now) + ahead * DAY).filter(
    (midnight) => timesOf(midnight, now).length > 0,
  );
  const shown = days.filter((day, place) => all || place < FEW_DAYS || day === picked);
  return (
    <>
      <Choice
        id={`${id}-day`}
        look="chips"
        label={label}
        value={picked === null ? NONE : String(picked)}
        onChange={(day) => {
          setPicked(day === NONE ? null : Number(day));
          onChange(null);
        }}
        options={[
          ...(none ? [{ value: NONE, label: none }] : []),
          ...shown.map((day) => ({ value: String(day), label: sayInstant(day, now).split(' ')[0] ?? '' })),
        ]}
        problem={problem}
      />
      {!all && days.length > FEW_DAYS && (
        <Button id={`${id}-more`} kind="plain" small label="看更多日子" onTap={() => setAll(true)} />
      )}
      {picked !== null && (
        <Choice
          id={`${id}-time`}
          look="chips"
          label="几点"
          value={value === null ? null : String(value)}
          onChange={(at) => onChange(Number(at))}
          options={timesOf(picked, now).map((at) => ({ value: String(at), label: sayClock(at) }))}
        />
      )}
    </>
  );
}

const timesOf = (midnight: number, now: number): number[] =>
  TIMES.map((minutes) => midnight + minutes * MINUTE).filter((at) => at > now);
