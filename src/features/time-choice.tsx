import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SlotView } from '#domain/appointment/contract';
import { sayPlaces, saySlot } from '#domain/appointment/slot-words';
import { Button } from '../components/button';
import { Choice } from '../components/choice';

interface TimeChoiceProps {
  readonly slots: readonly SlotView[];
  /** Start of the chosen one; null is as soon as possible. */
  readonly from: number | null;
  readonly onChange: (from: number | null) => void;
  readonly problem?: string | undefined;
  readonly now: number;
}

const SOON = 'soon';
const FEW = 5;

/** Times as a simple list: as soon as possible first, then what is free next and every open day, with who sits there. */
export function TimeChoice({ slots, from, onChange, problem, now }: TimeChoiceProps) {
  const [all, setAll] = useState(false);
  const shown = slots.filter(
    (slot, place) => all || place < FEW || slot.title !== null || slot.from === from,
  );
  return (
    <View className="stack">
      <Choice
        id="time"
        label="什么时候？"
        value={from === null ? SOON : String(from)}
        onChange={(chosen) => onChange(chosen === SOON ? null : Number(chosen))}
        options={[
          { value: SOON, label: '尽快', note: '工会看到就联系您' },
          ...shown.map((slot) => ({
            value: String(slot.from),
            label: saySlot(slot, now),
            note: [slot.officerName, sayPlaces(slot)].filter(Boolean).join(' · '),
            ...(slot.title === null ? {} : { mark: slot.title }),
          })),
        ]}
        problem={problem}
      />
      {!all && slots.length > FEW && (
        <Button id="more-times" kind="plain" small label="看更多时间" onTap={() => setAll(true)} />
      )}
    </View>
  );
}
