import { cellsIn } from '#domain/kernel/spreadsheet';
import { readExcel } from './excel-file';
import { ROWS_MAX } from './sheet';
import { Unreadable, type WhyUnreadable } from './unreadable';
import { isZip } from './zip';

/**
 * 表格 as an office sends it, by its bytes and not by its name: .xlsx from Excel, WPS or a phone; CSV in UTF-8, in UTF-16 or in
 * GB18030, as Excel saves it here.
 */
export type Table =
  | { readonly ok: true; readonly cells: readonly (readonly string[])[] }
  | { readonly ok: false; readonly why: WhyUnreadable };

export function readTable(bytes: Buffer, { fillMerged }: { readonly fillMerged: boolean }): Table {
  try {
    const cells = isZip(bytes) ? readExcel(bytes, fillMerged) : cellsIn(textOf(bytes));
    if (cells.length > ROWS_MAX + 1) throw new Unreadable('TABLE_TOO_LARGE');
    return { ok: true, cells };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, why: error.why };
    // Cut off in the middle of a number.
    if (error instanceof RangeError) return { ok: false, why: 'FILE_DAMAGED' };
    throw error;
  }
}

/** The box in which Excel put its files until 2003, and puts those with a password still. */
const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

function textOf(bytes: Buffer): string {
  if (bytes.subarray(0, 4).equals(OLD)) throw new Unreadable('OLD_EXCEL');
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (wide === null && bytes.includes(0)) throw new Unreadable('NOT_A_TABLE');
  const text = wide === null ? (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')) : decoded(bytes, wide);
  if (text === null) throw new Unreadable('ENCODING_UNKNOWN');
  if (/^\s*(%PDF-|<(!doctype|html|\?xml)|\{\\rtf)/i.test(text)) throw new Unreadable('NOT_A_TABLE');
  return text;
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
