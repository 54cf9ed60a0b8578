import { sayInstant } from '#domain/kernel/time';
import type { NoShowRow } from '#domain/no-show/contract';
import { NO_SHOW_STATE_LABEL } from '#domain/no-show/labels';
import { Row } from '../components/row';
import { OpenRow } from './desk/open-row';

interface RowsProps {
  readonly rows: readonly NoShowRow[];
  readonly now: number;
  readonly none: string;
}

export const NoShowRows = ({ rows, now, none }: RowsProps) => (
  <>
    {rows.map((row) => (
      <NoShowLine key={row.id} row={row} now={now} />
    ))}
    {rows.length === 0 && <Row label={none} />}
  </>
);

/** A row tells enough to act: who, on which order, by when. */
export const NoShowLine = ({ row, now }: { row: NoShowRow; now: number }) => (
  <OpenRow
    id={`no-show-${row.id}`}
    to="noShow"
    about={row.id}
    label={`${row.workerName} · ${row.itemName}`}
    note={`${row.firmName} · ${row.dueAt === null ? sayInstant(row.at, now) : `最晚 ${sayInstant(row.dueAt, now)}`}`}
    value={NO_SHOW_STATE_LABEL[row.state]}
  />
);
