import { Input, Textarea, View } from '@tarojs/components';
import { labelled } from './labelled';
import { placeholderStyle } from './native-colours';
import { Problem } from './problem';
import './field.scss';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with it, said beside it. */
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  readonly kind?: 'text' | 'number' | 'digit';
  /** Several lines. */
  readonly long?: boolean;
  readonly max?: number;
  /** For the few digits that matter: large and spaced. */
  readonly code?: boolean;
  readonly onBlur?: () => void;
}

interface Typed {
  readonly detail: { readonly value: string };
}

export function Field({ id, label, value, onInput, hint, problem, long, max, code, ...field }: FieldProps) {
  const shared = {
    id,
    value,
    className: `field__input${problem ? ' field__input--wrong' : ''}${code ? ' field__input--code' : ''}`,
    placeholder: field.placeholder ?? '',
    maxlength: max ?? 140,
    placeholderStyle: placeholderStyle(),
    onInput: (typed: Typed) => onInput(typed.detail.value),
    onBlur: () => field.onBlur?.(),
    ...labelled(label, problem),
  };
  return (
    <View className="field">
      <View className="field__label" id={`${id}-label`}>
        {label}
      </View>
      {long ? (
        <Textarea
          {...shared}
          className={`${shared.className} field__input--long`}
          showCount={false}
          autoHeight
        />
      ) : (
        <Input {...shared} type={field.kind ?? 'text'} />
      )}
      {problem ? (
        <Problem id={`${id}-problem`} words={problem} />
      ) : (
        hint && <View className="note">{hint}</View>
      )}
    </View>
  );
}
