/** One element of a part: what Excel, WPS and Numbers write needs no more of XML than this. Entities of a document's own are not read. */
export interface Tag {
  readonly name: string;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly attributes: string;
}

const NEXT =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

/** Tags and texts, one after the other. */
export function readXml(xml: string, onTag: (tag: Tag) => void, onText: (text: string) => void): void {
  for (const [, raw, ends, name, attributes = '', empty, text] of xml.matchAll(NEXT)) {
    if (raw !== undefined) onText(raw);
    else if (text !== undefined) onText(decoded(text));
    else if (name !== undefined)
      onTag({ name, attributes, opens: ends === '', closes: ends === '/' || empty === '/' });
  }
}

export function attribute({ attributes }: Pick<Tag, 'attributes'>, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? decoded(found[1] ?? found[2] ?? '') : null;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const HIGHEST = 0x10ffff;

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= HIGHEST ? String.fromCodePoint(code) : '';
      })
    : text;
