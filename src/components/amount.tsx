import { useState } from 'react';
import { Field } from './field';

interface AmountProps {
  readonly id: string;
  readonly label: string;
  /** In fen. */
  readonly value: number | null;
  /** null while what stands there is no sum of money. */
  readonly onChange: (fen: number | null) => void;
  readonly hint?: string;
  readonly problem?: string | undefined;
}

const SUM = /^\d{1,6}(\.\d{0,2})?$/;

/** A sum, typed in yuan and kept in fen. */
export function Amount({ id, label, value: fen, onChange, hint, problem }: AmountProps) {
  const [typed, setTyped] = useState(fen === null ? '' : String(fen / 100));
  const meant = typed === '' ? null : SUM.test(typed) ? Math.round(Number(typed) * 100) : Number.NaN;
  // What comes from outside (a total that was computed) replaces what stands there, unless it means the same.
  const shown = fen !== null && meant !== fen ? String(fen / 100) : typed;
  return (
    <Field
      id={id}
      label={`${label}（元）`}
      kind="digit"
      max={9}
      value={shown}
      onInput={(value) => {
        setTyped(value);
        onChange(SUM.test(value) ? Math.round(Number(value) * 100) : null);
      }}
      {...(hint ? { hint } : {})}
      problem={problem ?? (Number.isNaN(meant) ? '请填数字，最多两位小数。' : undefined)}
    />
  );
}
