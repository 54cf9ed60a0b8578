import { dayOfSerial, type Formats } from './formats';
import { Unreadable } from './unreadable';
import { attribute, readXml, type Tag } from './xml';

/** Nobody's list is longer or wider. */
export const ROWS_MAX = 20_000;
const COLUMNS_MAX = 100;

interface Known {
  readonly shared: readonly string[];
  readonly formats: Formats;
}

/** What stands in the cells of a sheet, as text; a cell that belongs to a merged one says what that one says where it is asked for. */
export function cellsOf(xml: string, known: Known, fillMerged: boolean): string[][] {
  const reading = new Reading(known);
  readXml(
    xml,
    (tag) => reading.tag(tag),
    (text) => reading.text(text),
  );
  if (fillMerged) for (const area of reading.merged) fill(reading.rows, area);
  return Array.from(reading.rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}

class Reading {
  readonly rows: string[][] = [];
  readonly merged: string[] = [];
  readonly #known: Known;
  #row = -1;
  #column = -1;
  #cell: Tag | null = null;
  #formula = false;
  /** Inside `<v>` or the `<t>` of a text; what is read out for a pronunciation is no part of it. */
  #said: string | null = null;
  #listens = false;
  #aside = false;

  constructor(known: Known) {
    this.#known = known;
  }

  tag(tag: Tag): void {
    if (tag.name === 'row' && tag.opens) this.#toRow(tag);
    if (tag.name === 'c') this.#toCell(tag);
    if (tag.name === 'f' && tag.opens) this.#formula = true;
    if (tag.name === 'rPh') this.#aside = tag.opens && !tag.closes;
    if (tag.name === 'v' || tag.name === 't') this.#listens = tag.opens && !tag.closes && !this.#aside;
    if (tag.name === 'mergeCell' && tag.opens) this.merged.push(attribute(tag, 'ref') ?? '');
  }

  text(text: string): void {
    if (this.#listens && this.#cell) this.#said = (this.#said ?? '') + text;
  }

  #toRow(tag: Tag): void {
    this.#row = Number(attribute(tag, 'r') ?? this.#row + 2) - 1;
    this.#column = -1;
  }

  #toCell(tag: Tag): void {
    if (tag.opens) {
      const place = placeOf(attribute(tag, 'r') ?? '');
      this.#column = place?.column ?? this.#column + 1;
      if (place) this.#row = place.row;
      this.#cell = tag;
      this.#said = null;
      this.#formula = false;
    }
    if (!tag.closes || !this.#cell) return;
    const words = wordsIn(this.#cell, this.#said, this.#formula, this.#known);
    this.#cell = null;
    if (words === '') return;
    // Formatted to the end of the sheet and empty is no row.
    if (!(this.#row >= 0 && this.#row < ROWS_MAX)) throw new Unreadable('TABLE_TOO_LARGE');
    if (this.#column >= COLUMNS_MAX) throw new Unreadable('TABLE_TOO_LARGE');
    const row = this.rows[this.#row] ?? [];
    row[this.#column] = words;
    this.rows[this.#row] = row;
  }
}

/** A number that is a day is said as one; one with more digits than Excel keeps is left in the form that shows it. */
function wordsIn(cell: Tag, said: string | null, formula: boolean, { shared, formats }: Known): string {
  if (said === null) return formula ? '#VALUE!' : '';
  switch (attribute(cell, 't')) {
    case 's':
      return shared[Number(said)] ?? '';
    case 'b':
      return said === '1' ? '是' : '否';
    case 'str':
    case 'inlineStr':
    case 'e':
      return said;
    case 'd':
      return said.slice(0, 10);
    default: {
      const value = Number(said);
      if (!Number.isFinite(value)) return said;
      if (formats.isDay(attribute(cell, 's'))) return dayOfSerial(value, formats.from1904);
      return Math.abs(value) >= DIGITS_KEPT ? value.toExponential() : String(tidy(value));
    }
  }
}
const DIGITS_KEPT = 1e15;
/** 0.1 + 0.2 as it is shown there. */
const tidy = (value: number): number => Number(value.toPrecision(15));

function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function fill(rows: string[][], area: string): void {
  const [from, to] = area.split(':').map(placeOf);
  const words = from && rows[from.row]?.[from.column];
  if (!from || !to || !words) return;
  for (let at = from.row; at <= Math.min(to.row, rows.length - 1); at += 1) {
    const row = rows[at] ?? [];
    for (let column = from.column; column <= Math.min(to.column, COLUMNS_MAX); column += 1)
      row[column] = words;
    rows[at] = row;
  }
}
