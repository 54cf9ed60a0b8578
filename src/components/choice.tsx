import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';
import { press } from './press';
import { Problem } from './problem';
import { Tag } from './tag';
import './choice.scss';

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly note?: string;
  /** What sets it apart from the others. */
  readonly mark?: string;
  readonly disabled?: boolean;
}

interface ChoiceProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly look?: 'list' | 'chips';
  /** The label is only read aloud: what it is about stands beside it. */
  readonly heard?: boolean;
  readonly problem?: string | undefined;
}

/** One of a few. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { id, label, options, value, onChange, look = 'list', heard, problem } = props;
  return (
    <View className="choice">
      {!heard && <View className="choice__label">{label}</View>}
      <View
        id={id}
        className={`choice__options choice__options--${look}`}
        {...aria({ role: 'radiogroup', label })}
      >
        {options.map((option) => (
          <OptionRow
            key={option.value}
            id={`${id}-${option.value}`}
            role="radio"
            option={option}
            chosen={option.value === value}
            onTap={() => onChange(option.value)}
          />
        ))}
      </View>
      {problem && <Problem words={problem} />}
    </View>
  );
}

interface ChecksProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: readonly V[];
  readonly onChange: (value: V[]) => void;
  readonly look?: 'list' | 'chips';
  readonly problem?: string | undefined;
}

/** Any number of several. */
export function Checks<V extends string>(props: ChecksProps<V>) {
  const { id, label, options, value, onChange, look = 'list', problem } = props;
  const toggle = (one: V) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <View className="choice">
      <View className="choice__label">{label}</View>
      <View
        id={id}
        className={`choice__options choice__options--${look}`}
        {...aria({ role: 'group', label })}
      >
        {options.map((option, place) => (
          <OptionRow
            key={option.value}
            id={`${id}-${place}`}
            role="checkbox"
            option={option}
            chosen={value.includes(option.value)}
            onTap={() => toggle(option.value)}
          />
        ))}
      </View>
      {problem && <Problem words={problem} />}
    </View>
  );
}

interface OptionRowProps {
  readonly id: string;
  readonly role: 'radio' | 'checkbox';
  readonly option: Option<string>;
  readonly chosen: boolean;
  readonly onTap: () => void;
}

function OptionRow({ id, role, option, chosen, onTap }: OptionRowProps) {
  const disabled = option.disabled ?? false;
  const look = `option option--${role}${chosen ? ' option--chosen' : ''}${disabled ? ' option--off' : ''}`;
  const label = [option.mark, option.label, option.note].filter(Boolean).join('，');
  return (
    <View
      id={id}
      className={look}
      hoverClass={disabled ? 'none' : 'pressed'}
      {...press({ role, label, checked: chosen, disabled, onTap: () => (disabled ? undefined : onTap()) })}
    >
      <View className="option__mark">{chosen && <Icon name="check" />}</View>
      <View className="option__words">
        <View>{option.label}</View>
        {option.mark && <Tag tone="vermilion" words={option.mark} />}
        {option.note && <View className="option__note">{option.note}</View>}
      </View>
    </View>
  );
}
