import { monthOf, monthsBefore, sayMonth } from '#domain/kernel/time';
import { Choice } from '../components/choice';

interface MonthChoiceProps {
  readonly month: string;
  readonly onChange: (month: string) => void;
  readonly now: number;
}

const SHOWN = 4;

/** The last months, the latest first. */
export const MonthChoice = ({ month, onChange, now }: MonthChoiceProps) => (
  <Choice
    id="month"
    look="chips"
    label="哪个月"
    value={month}
    onChange={onChange}
    options={Array.from({ length: SHOWN }, (_, ago) => monthsBefore(monthOf(now), ago)).map((one) => ({
      value: one,
      label: sayMonth(one),
    }))}
  />
);
