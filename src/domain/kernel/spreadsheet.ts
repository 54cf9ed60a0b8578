import { tableOf } from './tables';

/** Full-width digits and letters are read as the usual ones. */
const plain = (cell: string) =>
  cell
    .replace(/[\uFF01-\uFF5E]/g, (one) =>
      KEPT.includes(one) ? one : String.fromCharCode(one.charCodeAt(0) - 0xfee0),
    )
    .trim();

/** Chinese punctuation that people write on purpose. */
const KEPT = '，；：！？（）';

/** Cells of a spreadsheet (tabs) or of CSV (commas), where a cell in quotes may hold either and line breaks. */
export function cellsIn(pasted: string): string[][] {
  const text = pasted.replace(/^\uFEFF/, '');
  const by = text.includes('\t') ? '\t' : ',';
  let row = [''];
  const rows = [row];
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place] ?? '';
    const cell = row.length - 1;
    if (quoted && sign === '"' && text[place + 1] === '"') {
      row[cell] += '"';
      place += 1;
    } else if (sign === '"' && (quoted || row[cell] === '')) quoted = !quoted;
    else if (!quoted && sign === by) row.push('');
    else if (!quoted && sign === '\n') {
      row = [''];
      rows.push(row);
    } else if (sign !== '\r') row[cell] += sign;
  }
  return rows;
}

/** A row by the names of its columns; counted as the spreadsheet counts it. */
export interface Row<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** What is wrong with a cell, or with a column that is not there. */
export interface CellProblem<Column extends string, Problem extends string = string> {
  readonly row: number;
  readonly column: Column;
  readonly problem: Problem | 'broken formula' | 'no column';
}

/** So far down a title may push the headings. */
const HEADING_WITHIN = 10;

/**
 * Rows under their headings, wherever the columns stand; a table without headings has its columns in our own order where that is
 * `possible`. Blank rows are passed over. With columns missing there are no rows.
 */
export function rowsOf<Column extends string>(
  cells: readonly (readonly string[])[],
  columns: readonly Column[],
  needed: readonly Column[],
  withoutHeadings: 'possible' | 'no',
): { readonly rows: readonly Row<Column>[]; readonly problems: readonly CellProblem<Column, never>[] } {
  const at = cells.slice(0, HEADING_WITHIN).findIndex((row) => named(row, columns).length >= 2);
  const heading = at < 0 ? (withoutHeadings === 'possible' ? columns : []) : (cells[at] ?? []);
  const placeOf = tableOf(columns, (column) => heading.findIndex((name) => isHeading(name, column)));
  const missing = needed.filter((column) => placeOf[column] < 0);
  if (missing.length > 0) {
    const row = Math.max(at, 0) + 1;
    return { rows: [], problems: missing.map((column) => ({ row, column, problem: 'no column' })) };
  }
  const rows = cells
    .map((row, place) => ({
      row: place + 1,
      cells: tableOf(columns, (column) => plain(row[placeOf[column]] ?? '')),
    }))
    .slice(at + 1)
    .filter((row) => columns.some((column) => row.cells[column] !== ''));
  return { rows, problems: rows.flatMap((row) => broken(row, columns)) };
}

const named = <Column extends string>(row: readonly string[], columns: readonly Column[]): Column[] =>
  columns.filter((column) => row.some((name) => isHeading(name, column)));

/** 手机号*（必填） is 手机号. */
const isHeading = (name: string, column: string): boolean =>
  name.replace(/[（(].*[）)]/g, '').replace(/[\s*＊:：]/g, '') === column;

/** A formula whose result Excel could not say, or did not keep. */
const BROKEN = /^#(VALUE!|REF!|N\/A|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/;
const broken = <Column extends string>(
  { row, cells }: Row<Column>,
  columns: readonly Column[],
): CellProblem<Column, never>[] =>
  columns.flatMap((column) =>
    BROKEN.test(cells[column]) ? [{ row, column, problem: 'broken formula' as const }] : [],
  );
