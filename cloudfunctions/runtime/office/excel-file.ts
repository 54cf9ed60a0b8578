import { formatsOf } from './formats';
import { cellsOf } from './sheet';
import { Unreadable } from './unreadable';
import { attribute, readXml } from './xml';
import { type Parts, partsOf } from './zip';

const WORKBOOK = 'xl/workbook.xml';

/** The first sheet that is not hidden. */
export function readExcel(bytes: Buffer, fillMerged: boolean): string[][] {
  const parts = partsOf(bytes);
  const workbook = parts(WORKBOOK);
  // A .docx or .pptx that was renamed is an archive, too.
  if (workbook === null) throw new Unreadable('NOT_A_TABLE');
  const sheet = parts(firstSheet(workbook, parts('xl/_rels/workbook.xml.rels') ?? ''));
  if (sheet === null) throw new Unreadable('FILE_DAMAGED');
  const known = { shared: sharedOf(parts), formats: formatsOf(parts('xl/styles.xml'), workbook) };
  return cellsOf(sheet, known, fillMerged);
}

function firstSheet(workbook: string, relations: string): string {
  const shown: string[] = [];
  const targets = new Map<string, string>();
  readXml(
    workbook,
    (tag) => {
      if (tag.name === 'sheet' && tag.opens && (attribute(tag, 'state') ?? 'visible') === 'visible')
        shown.push(attribute(tag, 'id') ?? '');
    },
    () => undefined,
  );
  readXml(
    relations,
    (tag) => {
      if (tag.name === 'Relationship' && tag.opens)
        targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '');
    },
    () => undefined,
  );
  const target = targets.get(shown[0] ?? '') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Texts that cells name by their number; one in several pieces is one. */
function sharedOf(parts: Parts): string[] {
  const texts: string[] = [];
  let listens = false;
  let aside = false;
  readXml(
    parts('xl/sharedStrings.xml') ?? '',
    ({ name, opens, closes }) => {
      if (name === 'si' && opens) texts.push('');
      if (name === 'rPh') aside = opens && !closes;
      if (name === 't') listens = opens && !closes && !aside;
    },
    (text) => {
      if (listens) texts[texts.length - 1] += text;
    },
  );
  return texts.map((text) => text.replace(/_x000D_/g, ''));
}
