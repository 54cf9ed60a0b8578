import { type ComponentProps, useState } from 'react';
import { Field } from './field';

type CheckedFieldProps = ComponentProps<typeof Field> & {
  readonly right: (value: string) => boolean;
  /** What to say where it cannot be right. */
  readonly wrong: string;
};

/** A number that can be checked: what cannot be right is said as soon as it is whole, or left. */
export function CheckedField({ right, wrong, problem, ...field }: CheckedFieldProps) {
  const [left, setLeft] = useState(false);
  const whole = field.value.trim().length >= (field.max ?? 1);
  const bad = field.value.trim() !== '' && (left || whole) && !right(field.value);
  return <Field {...field} onBlur={() => setLeft(true)} problem={bad ? wrong : problem} />;
}
