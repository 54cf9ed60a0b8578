import { sayInstant } from '#domain/kernel/time';
import type { NoShowRow } from '#domain/no-show/contract';
import { NO_SHOW_STATE_LABEL } from '#domain/no-show/labels';
import { Row } from '../components/row';
import { OpenRow } from './desk/open-row';
import { ANOTHERS } from './what-waits';

interface RowsProps {
  readonly rows: readonly NoShowRow[];
  readonly now: number;
  /** What to say where there is none. */
  readonly none?: string;
  /** Staff are told what waits for a colleague. */
  readonly forStaff?: boolean;
}

export const NoShowRows = ({ rows, none, ...read }: RowsProps) => (
  <>
    {rows.map((row) => (
      <NoShowLine key={row.id} row={row} {...read} />
    ))}
    {rows.length === 0 && none && <Row label={none} />}
  </>
);

interface LineProps extends Omit<RowsProps, 'rows' | 'none'> {
  readonly row: NoShowRow;
}

/** A row tells enough to act: who, on which order, by when. */
export const NoShowLine = ({ row, now, forStaff = false }: LineProps) => (
  <OpenRow
    id={`no-show-${row.id}`}
    to="noShow"
    about={row.id}
    label={`${row.workerName} · ${row.itemName}`}
    note={`${row.firmName} · ${row.dueAt === null ? sayInstant(row.at, now) : `最晚${sayInstant(row.dueAt, now)}`}`}
    value={forStaff && !row.may ? ANOTHERS : NO_SHOW_STATE_LABEL[row.state]}
  />
);
