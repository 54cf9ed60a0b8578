import { deflateRawSync } from 'node:zlib';

/** A zip archive of these files, as Excel packs them; sizes that it states can be wrong on purpose. */
export function zip(files: Readonly<Record<string, string | Buffer>>, { states = 1 } = {}): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(Math.floor(raw.length * states), 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Math.floor(raw.length * states), 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(head, title, packed);
    central.push(entry, title);
    at += 30 + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

interface Workbook {
  readonly shared?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly relations?: string;
}

/** An Excel file whose first sheet holds these rows, in the words of the format. */
export const excel = (rows: string, more: Workbook & { readonly merged?: string } = {}): Buffer =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      more.workbook ?? '<workbook><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      more.relations ??
      '<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData>${more.merged ?? ''}</worksheet>`,
    ...(more.shared ? { 'xl/sharedStrings.xml': `<sst>${more.shared}</sst>` } : {}),
    ...(more.styles ? { 'xl/styles.xml': `<styleSheet>${more.styles}</styleSheet>` } : {}),
  });
