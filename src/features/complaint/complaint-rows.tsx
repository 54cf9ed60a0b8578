import type { ComplaintRow } from '#domain/complaint/contract';
import { COMPLAINT_STATE_LABEL, KIND_LABEL, OUTCOME_LABEL } from '#domain/complaint/labels';
import { sayInstant } from '#domain/kernel/time';
import { Row } from '../../components/row';
import { ANOTHERS } from '../what-waits';

interface RowsProps {
  readonly rows: readonly ComplaintRow[];
  readonly now: number;
  readonly onTap: (id: string) => void;
  /** What to say where there is none. */
  readonly none?: string;
  /** Staff and residents read which firm it is about. */
  readonly withFirm?: boolean;
  /** Staff are told what waits for a colleague. */
  readonly forStaff?: boolean;
  /** Begins the ids of the rows, where one screen lists a complaint twice. */
  readonly list?: string;
}

/** A row tells enough to act: what, against whom, by when. */
export const ComplaintRows = ({
  rows,
  now,
  onTap,
  none,
  withFirm,
  forStaff = false,
  list = 'complaint',
}: RowsProps) => (
  <>
    {rows.map((row) => (
      <Row
        key={row.id}
        id={`${list}-${row.id}`}
        label={KIND_LABEL[row.kind]}
        note={[withFirm ? row.firmName : null, row.itemName, dueOf(row, now)].filter(Boolean).join(' · ')}
        value={sayState(row, forStaff)}
        onTap={() => onTap(row.id)}
      />
    ))}
    {rows.length === 0 && none && <Row label={none} />}
  </>
);

function sayState({ state, outcome, may }: ComplaintRow, forStaff: boolean): string {
  if (forStaff && !may && FOR_STAFF.includes(state)) return ANOTHERS;
  return outcome && state !== 'appealed' ? OUTCOME_LABEL[outcome] : COMPLAINT_STATE_LABEL[state];
}
const FOR_STAFF: readonly ComplaintRow['state'][] = ['answered', 'unanswered', 'appealed'];

function dueOf({ dueAt, filedAt }: ComplaintRow, now: number): string {
  if (dueAt === null) return sayInstant(filedAt, now);
  return dueAt < now ? `已过时限${sayInstant(dueAt, now)}` : `最晚${sayInstant(dueAt, now)}`;
}
