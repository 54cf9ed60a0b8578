import writeExcelFile from 'write-excel-file/node';

/** One column: what stands above it, and what it says of a row. Words that look like a formula stay words. */
export interface Column<Row> {
  readonly heading: string;
  /** In characters; Chinese ones count two. */
  readonly width?: number;
  readonly of: (row: Row) => string | number | null;
}

export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly cells: readonly (readonly (string | number | null)[])[];
}

export const ROWS_MAX = 20_000;
const WIDTH = 14;

/** A sheet of rows; the first line holds the headings. */
export const sheet = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  name,
  widths: columns.map(({ width }) => width ?? WIDTH),
  cells: [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ of }) => of(row)))],
});

/** Text is written as text, so that no cell of ours is ever run as a formula. */
export function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const file = writeExcelFile(
    sheets.map(({ name, widths, cells }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: cells.map((row, index) => row.map((value) => cellOf(value, index === 0))),
    })),
  );
  return file.toBuffer();
}

function cellOf(value: string | number | null, heading: boolean) {
  if (value === null) return null;
  const look = heading ? ({ fontWeight: 'bold' } as const) : {};
  return typeof value === 'number' ? { type: Number, value, ...look } : { type: String, value, ...look };
}
