import { Picker, View } from '@tarojs/components';
import { sayDay } from '#domain/kernel/time';
import { Problem } from './problem';
import './field.scss';

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  /** YYYY-MM-DD, or nothing yet. */
  readonly value: string;
  /** Where the wheel stands at first. */
  readonly start: string;
  readonly onChange: (day: string) => void;
  readonly problem?: string | undefined;
}

/** One day, by the phone's own wheel. */
export const DayField = ({ id, label, value, start, onChange, problem }: DayFieldProps) => (
  <View className="field">
    <View className="field__label" id={`${id}-label`}>
      {label}
    </View>
    <Picker mode="date" value={value || start} onChange={({ detail }) => onChange(detail.value)}>
      <View id={id} className="field__input">
        {value ? sayDay(value) : '请选日期'}
      </View>
    </Picker>
    {problem && <Problem words={problem} />}
  </View>
);
