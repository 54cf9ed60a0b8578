import { type Holding, KEPT } from './personal';
import { textsAbout, valueAt } from './personal-walk';
import { isSealed, type Sealed } from './sealed';
import { dayOf, sayClock } from './time';

/** How the parts of fields are called, whichever room has them. What is not here is said without a name. */
const PARTS: Readonly<Record<string, string>> = {
  name: '姓名',
  phone: '电话',
  idNumber: '身份证号',
  badgeNo: '工牌号',
  number: '号码',
  at: '时间',
  from: '从',
  to: '到',
  sinceOn: '从哪天起',
  words: '说的话',
  text: '内容',
  why: '原因',
  relation: '关系',
  street: '街道',
  community: '社区',
  contact: '联系人',
  edition: '第几版',
  withdrawnAt: '撤回时间',
  totalFen: '合计',
  paidFen: '付了',
  fen: '金额',
  points: '积分',
  expiresAt: '到期',
  quantity: '数量',
  stars: '几颗星',
  solved: '解决了',
  employer: '单位',
  punctuality: '准时',
  workmanship: '手艺',
  attitude: '态度',
  honestPrice: '价格实在',
};

/** What seals hold, for the person alone. */
export interface OpenOwn {
  contact(sealed: Sealed): { readonly name: string; readonly phone: string; readonly door: string };
  text(sealed: Sealed): string;
}

export interface Line {
  readonly label: string;
  readonly words: string;
}

/** What a document says of somebody, in lines that this person can read. What is about somebody else is left out. */
export function linesAbout(
  document: object,
  holding: Holding,
  isAbout: (id: unknown) => boolean,
  open: OpenOwn,
): Line[] {
  const own = new Set(textsAbout(document, holding, isAbout).map(({ spot }) => spot.join('.')));
  const say = (value: unknown, path: string, spot: readonly (string | number)[]): string[] => {
    if (value === null || value === undefined) return [];
    if (typeof value === 'boolean') return [value ? '是' : '否'];
    if (typeof value === 'number') return [sayNumber(value, lastName(spot))];
    if (typeof value === 'string') return sayText(value, isOthers(path, spot), holding);
    if (isSealed(value)) return own.has(spot.join('.')) ? saySealed(value, holding.texts[path], open) : [];
    if (Array.isArray(value))
      return value.flatMap((one, place) =>
        isOthersLine(path, [...spot, place]) ? [] : say(one, `${path}[]`, [...spot, place]),
      );
    return Object.entries(value).flatMap(([key, part]) => {
      const said = say(part, `${path}.${key}`, [...spot, key]);
      const label = PARTS[key];
      return label === undefined || said.length === 0 ? said : [`${label}：${said.join('，')}`];
    });
  };
  const isOthers = (path: string, spot: readonly (string | number)[]): boolean => {
    const mark = holding.texts[path];
    return mark !== undefined && mark !== KEPT && !own.has(spot.join('.'));
  };
  /** An element that says about whom it is, and it is somebody else. */
  const isOthersLine = (path: string, spot: readonly (string | number)[]): boolean => {
    const inside = Object.values(holding.texts).filter(
      (mark) => mark !== KEPT && mark.of.some((whose) => whose.startsWith(`${path}[].`)),
    );
    const begins = `${spot.join('.')}.`;
    return inside.length > 0 && ![...own].some((one) => one.startsWith(begins));
  };
  return Object.entries(holding.labels).flatMap(([field, label]) => {
    if (label === null) return [];
    const words = say(valueAt(document, [field]), field, [field]).join('；');
    return words === '' ? [] : [{ label, words }];
  });
}

const lastName = (spot: readonly (string | number)[]): string =>
  String([...spot].reverse().find((one) => typeof one === 'string') ?? '');

/** Instants are the only numbers as large as that. */
const AN_INSTANT = 100_000_000_000;
function sayNumber(value: number, name: string): string {
  if (value > AN_INSTANT) return `${dayOf(value)} ${sayClock(value)}`;
  return /fen$/i.test(name) ? `${(value / 100).toFixed(2)} 元` : String(value);
}

/** Ids and names that only the code knows say nothing to anybody. */
const SAYS_NOTHING = /^[A-Za-z][A-Za-z_-]*$|^[A-Za-z0-9_:-]{20,}$/;
function sayText(value: string, isOthers: boolean, { says = {} }: Holding): string[] {
  if (value === '' || isOthers) return [];
  if (value.startsWith('cloud://')) return ['（文件）'];
  const word = says[value];
  if (word !== undefined) return [word];
  return SAYS_NOTHING.test(value) ? [] : [value];
}

function saySealed(sealed: Sealed, mark: Holding['texts'][string] | undefined, open: OpenOwn): string[] {
  const isContact = mark !== undefined && mark !== KEPT && (mark.kind === 'contact' || mark.kind === 'entry');
  if (!isContact) return [open.text(sealed)].filter(Boolean);
  const { name, phone, door } = open.contact(sealed);
  return [name, phone, door].filter(Boolean);
}
