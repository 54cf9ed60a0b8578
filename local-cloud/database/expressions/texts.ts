import { badRequest } from '../refusal';
import { isNullish, typeOfValue } from '../values';
import { eager, type Operator, type Operators } from './expression';
import { notNegative } from './lists';

export const TEXTS: Operators = {
  $concat: eager([0, Number.POSITIVE_INFINITY], (values, name) =>
    values.some(isNullish) ? null : values.map((value) => textOf(value, name)).join(''),
  ),
  $split: eager([2, 2], ([text, by], name) => {
    if (isNullish(text) || isNullish(by)) return null;
    if (textOf(by, name) === '') throw badRequest(`${name} requires a non-empty separator`);
    return textOf(text, name).split(textOf(by, name));
  }),
  $strLenBytes: eager([1, 1], ([text], name) => Buffer.byteLength(textOf(text, name))),
  $strLenCP: eager([1, 1], ([text], name) => [...textOf(text, name)].length),
  $strcasecmp: eager([2, 2], ([one, other], name) => {
    const [left, right] = [upper(asText(one, name)), upper(asText(other, name))];
    return Math.sign(Buffer.compare(Buffer.from(left), Buffer.from(right)));
  }),
  $toUpper: eager([1, 1], ([value], name) => upper(asText(value, name))),
  // Letters other than A to Z stay as they are.
  $toLower: eager([1, 1], ([value], name) =>
    asText(value, name).replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  ),
  $substr: eager([3, 3], partOfBytes),
  $substrBytes: eager([3, 3], partOfBytes),
  $substrCP: eager([3, 3], ([value, from, count], name) => {
    const text = [...asText(value, name)];
    const start = notNegative(from, `${name}: the starting index`);
    return text.slice(start, start + notNegative(count, `${name}: length`)).join('');
  }),
  $indexOfBytes: placeIn(
    (text) => Buffer.byteLength(text),
    (text, from, to, wanted) => Buffer.from(text).subarray(0, to).indexOf(wanted, from),
  ),
  $indexOfCP: placeIn(
    (text) => [...text].length,
    (text, from, to, wanted) => {
      const place = [...text].slice(from, to).join('').indexOf(wanted);
      return place < 0 ? -1 : from + [...[...text].slice(from, to).join('').slice(0, place)].length;
    },
  ),
};

function placeIn(
  lengthOf: (text: string) => number,
  find: (text: string, from: number, to: number, wanted: string) => number,
): Operator {
  return eager([2, 4], ([value, wanted, from, to], name) => {
    if (isNullish(value)) return null;
    const [text, part] = [textOf(value, name), textOf(wanted, name)];
    const length = lengthOf(text);
    const start = from === undefined ? 0 : notNegative(from, `${name}: the starting index`);
    const end = to === undefined ? length : Math.min(length, notNegative(to, `${name}: the ending index`));
    return start > length || end < start ? -1 : find(text, start, end, part);
  });
}

/** A negative length means all the rest. No character of several bytes may be cut. */
function partOfBytes([value, from, count]: unknown[], name: string): string {
  const bytes = Buffer.from(asText(value, name));
  if (typeof from !== 'number' || typeof count !== 'number')
    throw badRequest(`${name}: starting index and length must be of a numeric type`);
  const start = Math.trunc(from);
  if (start < 0) throw badRequest(`${name}: starting index must be non-negative (got: ${start})`);
  const end = count < 0 ? bytes.length : Math.min(bytes.length, start + Math.trunc(count));
  if (isInside(bytes, start) || isInside(bytes, end))
    throw badRequest(`${name}: Invalid range, it begins or ends in the middle of a UTF-8 character`);
  return bytes.subarray(start, end).toString();
}

function isInside(bytes: Buffer, at: number): boolean {
  return ((bytes[at] ?? 0) & 0xc0) === 0x80;
}

function upper(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw badRequest(`${name} only supports strings, not ${typeOfValue(value)}`);
}

/** Some operators take numbers and dates for text, and nothing for an empty text. */
function asText(value: unknown, name: string): string {
  if (isNullish(value)) return '';
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  throw badRequest(`can't convert from BSON type ${typeOfValue(value)} to String (${name})`);
}
