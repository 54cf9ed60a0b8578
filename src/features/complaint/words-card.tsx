import { COMPLAINT_TEXT_MAX } from '#domain/complaint/complaint';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import type { Words } from './use-words';

interface WordsCardProps {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly words: Words;
  readonly problem?: string | undefined;
}

/** A reason that others will read. */
export const WordsCard = ({ id, title, label, hint, words, problem }: WordsCardProps) => (
  <Card title={title} tone="amber">
    <Field
      id={id}
      label={label}
      long
      max={COMPLAINT_TEXT_MAX}
      hint={hint}
      value={words.typed}
      onInput={words.write}
      problem={problem}
    />
  </Card>
);
