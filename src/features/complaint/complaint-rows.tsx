import type { ComplaintRow } from '#domain/complaint/contract';
import { COMPLAINT_STATE_LABEL, KIND_LABEL, OUTCOME_LABEL } from '#domain/complaint/labels';
import { sayInstant } from '#domain/kernel/time';
import { Row } from '../../components/row';
import type { ScreenName } from '../../hooks/go';
import { OpenRow } from '../desk/open-row';
import { ANOTHERS } from '../what-waits';

interface ReadProps {
  readonly now: number;
  /** The screen of one of them. */
  readonly to: ScreenName;
  /** Staff and residents read which firm it is about. */
  readonly withFirm?: boolean;
  /** Staff are told what waits for a colleague. */
  readonly forStaff?: boolean;
  /** Begins the ids of the rows, where one screen lists a complaint twice. */
  readonly list?: string;
}

interface RowsProps extends ReadProps {
  readonly rows: readonly ComplaintRow[];
  /** What to say where there is none. */
  readonly none?: string;
}

export const ComplaintRows = ({ rows, none, ...read }: RowsProps) => (
  <>
    {rows.map((row) => (
      <ComplaintLine key={row.id} row={row} {...read} />
    ))}
    {rows.length === 0 && none && <Row label={none} />}
  </>
);

/** A row tells enough to act: what, against whom, by when. */
export const ComplaintLine = ({
  row,
  now,
  to,
  withFirm,
  forStaff = false,
  list = 'complaint',
}: ReadProps & { readonly row: ComplaintRow }) => (
  <OpenRow
    id={`${list}-${row.id}`}
    to={to}
    about={row.id}
    label={KIND_LABEL[row.kind]}
    note={[withFirm ? row.firmName : null, row.itemName, dueOf(row, now)].filter(Boolean).join(' · ')}
    value={sayState(row, forStaff)}
  />
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
