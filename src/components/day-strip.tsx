import { View } from '@tarojs/components';
import { aria } from './aria';
import { press } from './press';
import './day-strip.scss';

interface StripDay {
  readonly key: number;
  readonly label: string;
  readonly note: string;
  /** As it is read aloud. */
  readonly spoken: string;
}

interface DayStripProps {
  readonly id: string;
  readonly label: string;
  readonly days: readonly StripDay[];
  readonly value: number;
  readonly onChange: (day: number) => void;
}

/** Days to touch; what belongs to the chosen one is listed below. */
export const DayStrip = ({ id, label, days, value, onChange }: DayStripProps) => (
  <View className="strip" id={id}>
    <View className="strip__days" {...aria({ role: 'tablist', label })}>
      {days.map((day) => (
        <View
          key={day.key}
          id={`${id}-${day.key}`}
          className={`strip__day${day.key === value ? ' strip__day--chosen' : ''}`}
          {...press({
            role: 'tab',
            label: day.spoken,
            selected: day.key === value,
            onTap: () => onChange(day.key),
          })}
        >
          <View className="strip__label">{day.label}</View>
          <View className="strip__note">{day.note}</View>
        </View>
      ))}
    </View>
  </View>
);
