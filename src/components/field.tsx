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
  /** Several lines, with room for them from the start. */
  readonly long?: boolean;
  readonly max?: number;
  /** For the few digits that matter: large and spaced. */
  readonly code?: boolean;
  readonly onBlur?: () => void;
}

/** What may be longer than this goes on below: an address is to be read whole on the smallest phone. */
const ONE_LINE = 24;
const LETTERS_MAX = 140;

interface Typed {
  readonly detail: { readonly value: string };
}

export function Field({
  id,
  label,
  value,
  onInput,
  hint,
  problem,
  long,
  max = LETTERS_MAX,
  code,
  ...field
}: FieldProps) {
  const { kind = 'text' } = field;
  const wraps = !long && !code && kind === 'text' && max > ONE_LINE;
  const shared = {
    id,
    value,
    className: `field__input${problem ? ' field__input--wrong' : ''}${code ? ' field__input--code' : ''}`,
    placeholder: field.placeholder ?? '',
    maxlength: max,
    placeholderStyle: placeholderStyle(),
    onInput: ({ detail }: Typed) => onInput(wraps ? detail.value.replace(/\n/g, '') : detail.value),
    onBlur: () => field.onBlur?.(),
    ...labelled(label, problem),
  };
  return (
    <View className="field">
      <View className="field__label" id={`${id}-label`}>
        {label}
      </View>
      {long || wraps ? (
        <Textarea
          {...shared}
          className={`${shared.className}${long ? ' field__input--long' : ''}`}
          showCount={false}
          autoHeight
        />
      ) : (
        <Input {...shared} type={kind} />
      )}
      {problem ? (
        <Problem id={`${id}-problem`} words={problem} />
      ) : (
        hint && <View className="note">{hint}</View>
      )}
    </View>
  );
}
