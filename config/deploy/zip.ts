import { deflateRawSync } from 'node:zlib';

/**
 * A zip archive of these files. manager-node could pack as well, but through one folder per function's name in the machine's
 * temporary files, where two runs at a time spoil each other's.
 */
export function zip(files: Readonly<Record<string, Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content);
    const entry = entryOf(name, content, packed);
    const head = Buffer.concat([word(0x04034b50), entry, name, packed]);
    parts.push(head);
    central.push(word(0x02014b50), short(20), entry, Buffer.alloc(6), word(FILE_0644), word(at), name);
    at += head.length;
  }
  const directory = Buffer.concat(central);
  const count = short(Object.keys(files).length);
  const end = [word(0x06054b50), Buffer.alloc(4), count, count, word(directory.length), word(at), short(0)];
  return Buffer.concat([...parts, directory, ...end]);
}

/** A file that everybody may read, as Unix says it in the upper half. */
const FILE_0644 = 0o100644 * 0x10000;

/** Version, flags (names are UTF-8), deflate, the first instant that the format knows, checksum, sizes, length of the name. */
const entryOf = (name: Buffer, content: Buffer, packed: Buffer): Buffer =>
  Buffer.concat([
    ...[short(20), short(0x0800), short(8), short(0), short(0x0021)],
    ...[word(crc32(content)), word(packed.length), word(content.length)],
    ...[short(name.length), short(0)],
  ]);

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(content: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of content) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
