import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/**
 * A receiver of the members' library, as small as it can be and still right: what it knows and how far it has come lie in one file
 * that is replaced as a whole. Killed at any instant it begins again where the file says; a page that comes twice changes nothing,
 * for a row says how somebody stands and not what to do.
 */
export interface Row {
  readonly number: number;
  readonly member: string;
  readonly card: object | null;
}
interface Known {
  readonly upTo: number;
  /** Members by reference; who is none any more is not among them. */
  readonly members: Readonly<Record<string, object>>;
}
const NOTHING: Known = { upTo: 0, members: {} };

export const readKnown = (file: string): Known =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Known) : NOTHING;

/** Rows up to where it has come already are passed over; one that is missing in between is a fault of the sender's. */
export function taken(known: Known, rows: readonly Row[]): Known {
  const members = new Map(Object.entries(known.members));
  let { upTo } = known;
  for (const { number, member, card } of rows) {
    if (number <= upTo) continue;
    if (number !== upTo + 1) throw new Error(`row ${upTo + 1} is missing before ${number}`);
    if (card === null) members.delete(member);
    else members.set(member, card);
    upTo = number;
  }
  return { upTo, members: Object.fromEntries(members) };
}

export function keep(file: string, known: Known): void {
  const beside = `${file}.new`;
  const handle = openSync(beside, 'w');
  writeSync(handle, JSON.stringify(known));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, file);
}

type Pull = (after: number) => Promise<readonly Row[]>;

/** Pulls until nothing is new. */
export async function catchUp(file: string, pull: Pull): Promise<void> {
  for (;;) {
    const known = readKnown(file);
    const rows = await pull(known.upTo);
    if (rows.length === 0) return;
    keep(file, taken(known, rows));
  }
}
