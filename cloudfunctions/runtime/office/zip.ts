import { inflateRawSync } from 'node:zlib';
import { Unreadable } from './unreadable';

// The little of the zip format that an Excel file needs. Sizes that an archive states are believed by nobody: what comes out is
// counted while it comes.

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const COMMENT_MAX = 65_535;
const ENTRIES_MAX = 1_000;
/** What all parts that are asked for may hold together, unpacked. */
const BYTES_MAX = 60 * 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly size: number;
  readonly at: number;
}

export const isZip = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32LE(0) === LOCAL;

/** Answers a part by its name; null where there is none. */
export type Parts = (name: string) => string | null;

export function partsOf(archive: Buffer): Parts {
  const entries = entriesOf(archive);
  let left = BYTES_MAX;
  return (name) => {
    const entry = entries.get(name);
    if (!entry) return null;
    const content = contentOf(archive, entry, left);
    left -= content.length;
    return content.toString('utf8');
  };
}

function entriesOf(archive: Buffer): ReadonlyMap<string, Entry> {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > ENTRIES_MAX) throw new Unreadable('TABLE_TOO_LARGE');
  const entries = new Map<string, Entry>();
  let at = archive.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== CENTRAL)
      throw new Unreadable('FILE_DAMAGED');
    const nameLength = archive.readUInt16LE(at + 28);
    entries.set(archive.toString('utf8', at + 46, at + 46 + nameLength), {
      method: archive.readUInt16LE(at + 10),
      size: archive.readUInt32LE(at + 20),
      at: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end stands last, before a comment of any length. */
function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_LENGTH - COMMENT_MAX);
  for (let at = archive.length - END_LENGTH; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw new Unreadable('FILE_DAMAGED');
}

function contentOf(archive: Buffer, { method, size, at }: Entry, left: number): Buffer {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== LOCAL) throw new Unreadable('FILE_DAMAGED');
  const begin = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const packed = archive.subarray(begin, begin + size);
  if (packed.length < size) throw new Unreadable('FILE_DAMAGED');
  if (method === 0 && size <= left) return packed;
  if (method === 0) throw new Unreadable('TABLE_TOO_LARGE');
  if (method !== 8) throw new Unreadable('FILE_DAMAGED');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
  } catch (error) {
    throw new Unreadable(codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'TABLE_TOO_LARGE' : 'FILE_DAMAGED');
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
