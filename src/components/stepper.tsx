import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';
import { press } from './press';
import './stepper.scss';

interface StepperProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
}

/** A small number, one up or one down. */
export function Stepper({ id, label, value, onChange, min = 1, max = 99 }: StepperProps) {
  const step = (to: number) => {
    if (to >= min && to <= max) onChange(to);
  };
  return (
    <View className="stepper" {...aria({ role: 'group', label })}>
      <View
        id={`${id}-less`}
        className="stepper__step"
        {...press({ label: `${label}减一`, disabled: value <= min, onTap: () => step(value - 1) })}
      >
        <Icon name="minus" />
      </View>
      <View id={id} className="stepper__value">
        {String(value)}
      </View>
      <View
        id={`${id}-more`}
        className="stepper__step"
        {...press({ label: `${label}加一`, disabled: value >= max, onTap: () => step(value + 1) })}
      >
        <Icon name="plus" />
      </View>
    </View>
  );
}
