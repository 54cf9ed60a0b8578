// Order-preserving encodings of BSON values: comparing two keys byte by byte gives MongoDB's order of the values.
// An encoding is never the beginning of another one, so keys of several fields can be joined.

export type Direction = 1 | -1;

/** Type brackets in MongoDB's comparison order. */
export const BRACKET = {
  nothing: 0x04, // what MongoDB indexes for an empty array
  null: 0x05,
  number: 0x0a,
  string: 0x0f,
  object: 0x14,
  array: 0x19,
  binary: 0x1e,
  objectId: 0x23,
  boolean: 0x28,
  date: 0x2d,
  regex: 0x32,
} as const;

export const INDEXED_BYTES_MAX = 1024;

export function bracketOf(value: unknown): number {
  if (value === undefined || value === null) return BRACKET.null;
  if (typeof value === 'number' || typeof value === 'bigint') return BRACKET.number;
  if (typeof value === 'string') return BRACKET.string;
  if (typeof value === 'boolean') return BRACKET.boolean;
  if (value instanceof Date) return BRACKET.date;
  if (value instanceof RegExp) return BRACKET.regex;
  if (Array.isArray(value)) return BRACKET.array;
  if (value instanceof Uint8Array) return BRACKET.binary;
  return BSON_BRACKETS[bsonTypeOf(value)] ?? BRACKET.object;
}

const BSON_BRACKETS: Record<string, number> = {
  ObjectId: BRACKET.objectId,
  ObjectID: BRACKET.objectId,
  Long: BRACKET.number,
  Int32: BRACKET.number,
  Double: BRACKET.number,
  Decimal128: BRACKET.number,
  Binary: BRACKET.binary,
};

export function bsonTypeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('_bsontype' in value)) return '';
  return String(value._bsontype);
}

export function encodeValue(value: unknown, direction: Direction = 1): Buffer {
  const encoded = Buffer.concat(encodeParts(value));
  return direction === 1 ? encoded : inverted(encoded);
}

export const NOTHING = Buffer.from([BRACKET.nothing]);

export function inverted(bytes: Uint8Array): Buffer {
  const result = Buffer.allocUnsafe(bytes.length);
  for (let at = 0; at < bytes.length; at++) result[at] = 255 - (bytes[at] ?? 0);
  return result;
}

/** The first key after every key that begins with these bytes. */
export function afterPrefix(bytes: Uint8Array): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0xff) end--;
  if (end === 0) return Buffer.from([0xff, 0xff, 0xff, 0xff]);
  const result = Buffer.from(bytes.subarray(0, end));
  result[end - 1] = (result[end - 1] ?? 0) + 1;
  return result;
}

function encodeParts(value: unknown): Buffer[] {
  const bracket = bracketOf(value);
  const head = Buffer.from([bracket]);
  if (bracket === BRACKET.null) return [head];
  if (bracket === BRACKET.number) return [head, encodeNumber(Number(value))];
  if (bracket === BRACKET.string) return [head, encodeText(Buffer.from(String(value)))];
  if (bracket === BRACKET.boolean) return [head, Buffer.from([value ? 1 : 0])];
  if (value instanceof Date) return [head, encodeNumber(value.getTime())];
  if (Array.isArray(value)) return [head, ...value.flatMap(encodeParts), Buffer.from([0])];
  if (bracket === BRACKET.object) return [head, ...encodeFields(value as object), Buffer.from([0])];
  if (value instanceof Uint8Array) return [head, encodeText(Buffer.from(value))];
  return [head, encodeText(Buffer.from(String(value)))];
}

function encodeFields(value: object): Buffer[] {
  return Object.entries(value).flatMap(([name, field]) => {
    const [bracket, ...rest] = encodeParts(field);
    return [bracket ?? NOTHING, encodeText(Buffer.from(name)), ...rest];
  });
}

/** IEEE 754 with the sign flipped (and all bits of negatives), so that bytes sort like numbers; NaN comes first. */
function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  if (value < 0) return inverted(bytes);
  bytes[0] = (bytes[0] ?? 0) | 0x80;
  return bytes;
}

/** Zero bytes are escaped, two zero bytes end the text. */
function encodeText(bytes: Buffer): Buffer {
  if (!bytes.includes(0)) return Buffer.concat([bytes, Buffer.from([0, 0])]);
  const escaped = [...bytes].flatMap((byte) => (byte === 0 ? [0, 0xff] : [byte]));
  return Buffer.from([...escaped, 0, 0]);
}
