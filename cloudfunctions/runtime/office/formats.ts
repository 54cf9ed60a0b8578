import { attribute, readXml } from './xml';

/** Which styles of a workbook show a number as a day, and from which year its days are counted. */
export interface Formats {
  readonly isDay: (style: string | null) => boolean;
  readonly from1904: boolean;
}

/** Those of Excel's own that are days, among them the Chinese ones. */
const OWN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

export function formatsOf(styles: string | null, workbook: string): Formats {
  const days = new Set(OWN_DAYS);
  const styled: number[] = [];
  let inside = false;
  readXml(
    styles ?? '',
    (tag) => {
      const id = Number(attribute(tag, 'numFmtId'));
      if (tag.name === 'cellXfs') inside = tag.opens && !tag.closes;
      if (tag.name === 'numFmt' && tag.opens && isDayFormat(attribute(tag, 'formatCode') ?? '')) days.add(id);
      if (tag.name === 'xf' && tag.opens && inside) styled.push(id);
    },
    () => undefined,
  );
  return {
    isDay: (style) => days.has(styled[Number(style ?? 0)] ?? 0),
    from1904: /date1904\s*=\s*["'](1|true)["']/.test(workbook),
  };
}

/** What stands in quotes, in brackets or behind a backslash is no part of a day. */
const isDayFormat = (code: string): boolean =>
  /[yd]|m.*[yd]|年|月/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/^general$/i.test(code);

const A_DAY = 86_400_000;
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);

/** 46342 is 2026-11-16. */
export function dayOfSerial(serial: number, from1904: boolean): string {
  const at = (from1904 ? FROM_1904 : FROM_1900) + Math.floor(serial) * A_DAY;
  const day = new Date(at);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}
