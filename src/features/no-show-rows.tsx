import { sayInstant } from '#domain/kernel/time';
import type { NoShowRow } from '#domain/no-show/contract';
import { NO_SHOW_STATE_LABEL } from '#domain/no-show/labels';
import { Row } from '../components/row';
import { go } from '../hooks/go';
import { ANOTHERS } from './what-waits';

interface RowsProps {
  readonly rows: readonly NoShowRow[];
  readonly now: number;
  /** What to say where there is none. */
  readonly none?: string;
  /** Staff are told what waits for a colleague. */
  readonly forStaff?: boolean;
}

/** A row tells enough to act: who, on which order, by when. */
export const NoShowRows = ({ rows, now, none, forStaff = false }: RowsProps) => (
  <>
    {rows.map(({ id, itemName, firmName, workerName, at, dueAt, state, may }) => (
      <Row
        key={id}
        id={`no-show-${id}`}
        label={`${workerName} · ${itemName}`}
        note={[firmName, dueAt === null ? sayInstant(at, now) : `最晚${sayInstant(dueAt, now)}`].join(' · ')}
        value={forStaff && !may ? ANOTHERS : NO_SHOW_STATE_LABEL[state]}
        onTap={() => go('noShow', { id })}
      />
    ))}
    {rows.length === 0 && none && <Row label={none} />}
  </>
);
