import { inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;

/** The files in a zip archive as text, by their names: all that a test needs to read an Excel file. */
export function unzip(archive: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; ) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== CENTRAL) break;
    const nameLength = archive.readUInt16LE(at + 28);
    const further = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    files[archive.toString('utf8', at + 46, at + 46 + nameLength)] = contentAt(archive, at);
    at += 46 + nameLength + further;
  }
  return files;
}

function contentAt(archive: Buffer, central: number): string {
  const packed = archive.readUInt16LE(central + 10) !== 0;
  const size = archive.readUInt32LE(central + 20);
  const local = archive.readUInt32LE(central + 42);
  const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(begin, begin + size);
  return (packed ? inflateRawSync(content) : content).toString('utf8');
}
