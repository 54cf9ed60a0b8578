import { Picker, View } from '@tarojs/components';
import './field.scss';

interface TimeFieldProps {
  readonly id: string;
  readonly label: string;
  /** Minutes after midnight. */
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}

const two = (number: number) => String(number).padStart(2, '0');
const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** One time of the day, by the phone's own wheel. */
export const TimeField = ({ id, label, value, onChange }: TimeFieldProps) => (
  <View className="field grow">
    <View className="field__label" id={`${id}-label`}>
      {label}
    </View>
    <Picker mode="time" value={clockOf(value)} onChange={({ detail }) => onChange(minutesOf(detail.value))}>
      <View id={id} className="field__input">
        {clockOf(value)}
      </View>
    </Picker>
  </View>
);
