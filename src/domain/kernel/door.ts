/** 门牌: house, unit and room. A home without a unit has an empty one. */
export interface Door {
  /** 楼号, with its road where it has one: 寿张路 21 号. */
  readonly house: string;
  readonly unit: string;
  readonly room: string;
}

export const HOUSE_MAX = 30;
export const PART_MAX = 10;

/** As it is read aloud: 寿张路 21 号 2 单元 402 室. */
export const doorText = ({ house, unit, room }: Door): string =>
  [spaced(house), unit && suffixed(unit, '单元'), suffixed(room, '室')].filter(Boolean).join(' ');

/** Without the spaces that were typed around its parts. */
export const trimmedDoor = ({ house, unit, room }: Door): Door => ({
  house: house.trim(),
  unit: unit.trim(),
  room: room.trim(),
});

const suffixed = (part: string, suffix: string) => (/[0-9A-Za-z]$/.test(part) ? `${part} ${suffix}` : part);
const spaced = (house: string) => suffixed(house.trim(), '号');

const UNIT_WORD = '(?:单元|门|-)';
/** House, unit, floor, room: each ends with its word, or with a dash. A floor before a whole room number says nothing more. */
const WHOLE = new RegExp(
  [
    '^(.*?(?:\\d+[A-Z]?|[A-Z])(?:号楼|号院|号|栋|幢|座|楼|#|-))-?',
    `(?:(\\d{1,2}|[A-Z])${UNIT_WORD}-?)?`,
    '(?:\\d{1,2}(?:楼|层)-?)?',
    '(\\d{1,5}[A-Z]?)(?:室|户|房|号)?$',
  ].join(''),
);

/** The parts of a door that was typed as one text; null where no pattern fits. */
export function parseDoor(text: string): Door | null {
  const [, house, unit, room] = WHOLE.exec(plain(text)) ?? [];
  if (!house || !room) return null;
  return { house: house.replace(/-$/, ''), unit: unit ?? '', room };
}

/** Whichever way it was typed: width and case of letters, spaces, dashes, Chinese numbers. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/(\d)\s+(?=\d)/g, '$1-')
    .replace(/\s+/g, '')
    .replace(/[—–‐−_/、,，.。·]+/g, '-')
    .replace(/^(?:[^\d]*?街道)?(?:[^\d]*?社区)?/, '')
    .replace(/[零〇一二三四五六七八九十]+(?=号|栋|幢|座|楼|单元|门|层|室|户|房|#|-|$)/g, (word) =>
      String(numberOf(word)),
    );
}

const DIGITS = '零一二三四五六七八九';

/** 十二 is 12, 四零二 is 402. */
function numberOf(word: string): string {
  const digits = word.replace(/〇/g, '零');
  if (!digits.includes('十')) return [...digits].map((one) => DIGITS.indexOf(one)).join('');
  const [tens = '', ones = ''] = digits.split('十');
  return `${tens === '' ? 1 : DIGITS.indexOf(tens)}${ones === '' ? 0 : DIGITS.indexOf(ones)}`;
}

interface Place {
  readonly street: string;
  readonly community: string;
}

/**
 * What makes two homes one: street, house, unit and room, or the text where it has no such parts. A house that names no road is
 * one of its community's road (寿张路社区: 寿张路).
 */
export function homeMark({ street, community }: Place, door: Door | string): string {
  const parts = typeof door === 'string' ? parseDoor(door) : door;
  if (!parts) return `${street}|${plain(String(door))}`;
  const house = core(parts.house).replace(/(?:号楼|号院|号|栋|幢|座|楼|#|-)+(?=[^-])/g, '-');
  const named = /^[\dA-Z-]+$/.test(house) ? `${community.replace(/社区$/, '')}${house}` : house;
  return [street, named, core(parts.unit), core(parts.room)].join('|');
}

/** 12 号楼, 12 栋 and 12 are one house; 402 室 and 402 户 one room. */
const core = (part: string): string =>
  plain(part).replace(/(?:号楼|号院|单元|号|栋|幢|座|楼|门|室|户|房|#|-)+$/, '');
