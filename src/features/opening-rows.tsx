import { sayInstant } from '#domain/kernel/time';
import type { OpeningRow } from '#domain/membership/contract-privacy';
import { OPENED_LABEL } from '#domain/membership/labels';
import { Card } from '../components/card';
import { Row } from '../components/row';

interface OpeningRowsProps {
  readonly rows: readonly OpeningRow[];
  readonly now: number;
}

/** Who looked at what, when and why. */
export const OpeningRows = ({ rows, now }: OpeningRowsProps) => (
  <Card flush>
    {rows.map(({ at, what, reason, by }) => (
      <Row
        key={`${at}-${by}`}
        label={OPENED_LABEL[what] ?? '封存的信息'}
        note={`${by || '区总工作人员'}，${sayInstant(at, now)}。${reason}`}
      />
    ))}
  </Card>
);
