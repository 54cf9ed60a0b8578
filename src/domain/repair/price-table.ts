import { FEN_MAX } from '#domain/kernel/limits';
import { type CellProblem, type Row as RowOf, rowsOf } from '#domain/kernel/spreadsheet';
import { keysOf } from '#domain/kernel/tables';
import { type ItemWish, PRICES_MAX, STANDARD_MAX, WARRANTY_DAYS_MAX, WORDS_MAX } from './catalogue';
import { CATEGORIES } from './categories';

/** 价目表 as an office has it: a row a price line, pasted from a spreadsheet or taken from a CSV file. */
export const COLUMNS = [
  '门类',
  '项目',
  '做什么',
  '单位',
  '最低价',
  '最高价',
  '上门费',
  '保修天数',
  '服务标准',
  '居民会怎么说',
  '方式',
] as const;
type Column = (typeof COLUMNS)[number];

type Wrong =
  | 'required'
  | 'unknown'
  | 'no number'
  | 'upside down'
  | 'too_long'
  | 'twice'
  | 'there already'
  | 'too many';
type Problem = CellProblem<Column, Wrong>;

export interface PriceTable {
  readonly items: readonly ItemWish[];
  readonly problems: readonly Problem[];
}

type Row = RowOf<Column>;
type Cells = Row['cells'];

/** Read whole: with one problem nothing of it is taken. `names` are in the catalogue already. */
export function readPriceTable(table: readonly (readonly string[])[], names: readonly string[]): PriceTable {
  const { rows, problems: unread } = rowsOf(table, COLUMNS, [...NEEDED, ...NEEDED_OF_LINE], 'possible');
  const groups: [Row, ...Row[]][] = [];
  const problems: Problem[] = [...unread];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    // Merged cells come out empty below the first: the row belongs to the item above it.
    if (row.cells.项目 === '' && row.cells.门类 === '' && last) last.push(row);
    else groups.push([row]);
  }
  const seen = new Set(names);
  const twice = new Set<string>();
  const items = groups.flatMap((group) => {
    const [{ row, cells }] = group;
    if (twice.has(cells.项目)) problems.push({ row, column: '项目', problem: 'twice' });
    else if (seen.has(cells.项目)) problems.push({ row, column: '项目', problem: 'there already' });
    twice.add(cells.项目);
    const found = problemsOf(group);
    problems.push(...found);
    return found.length > 0 ? [] : [itemFrom(group)];
  });
  return { items: problems.length > 0 ? [] : items, problems };
}

const LONGEST = { 项目: 30, 做什么: 30, 单位: 10 } as const satisfies Partial<Record<Column, number>>;
const NEEDED: readonly Column[] = ['门类', '项目'];
const NEEDED_OF_LINE: readonly Column[] = ['做什么', '单位', '最低价', '最高价'];

function problemsOf(group: readonly [Row, ...Row[]]): Problem[] {
  const [first] = group;
  const own = [
    ...missingIn(first, NEEDED),
    ...(pointsIn(first.cells.服务标准).length === 0 ? [at(first, '服务标准', 'required')] : []),
    ...(first.cells.门类 !== '' && !categoryIn(first.cells) ? [at(first, '门类', 'unknown')] : []),
    ...(['上门费', '保修天数'] as const).flatMap((column) => numberProblem(first, column)),
    ...(/^(上门|咨询)?$/.test(first.cells.方式) ? [] : [at(first, '方式', 'unknown')]),
    ...tooMany(first, '服务标准', pointsIn(first.cells.服务标准), STANDARD_MAX, 60),
    ...tooMany(first, '居民会怎么说', wordsIn(first.cells.居民会怎么说), WORDS_MAX, 10),
    ...(group.length > PRICES_MAX ? [at(first, '做什么', 'too many')] : []),
  ];
  return [...own, ...group.flatMap(lineProblems)];
}

function lineProblems(row: Row): Problem[] {
  const missing = missingIn(row, NEEDED_OF_LINE);
  const long = keysOf(LONGEST).flatMap((column) =>
    row.cells[column].length > LONGEST[column] ? [at(row, column, 'too_long')] : [],
  );
  const [min, max] = [fenIn(row.cells.最低价), fenIn(row.cells.最高价)];
  const numbers = (['最低价', '最高价'] as const).flatMap((column) => numberProblem(row, column));
  const upside = min !== null && max !== null && max < min ? [at(row, '最高价', 'upside down')] : [];
  return [...missing, ...long, ...numbers, ...upside];
}

const at = ({ row }: Row, column: Column, problem: Wrong): Problem => ({
  row,
  column,
  problem,
});

const missingIn = (row: Row, columns: readonly Column[]): Problem[] =>
  columns.flatMap((column) => (row.cells[column] === '' ? [at(row, column, 'required')] : []));

/** An empty fee or warranty is none. */
function numberProblem(row: Row, column: '最低价' | '最高价' | '上门费' | '保修天数'): Problem[] {
  const said = row.cells[column];
  if (said === '') return [];
  const right = column === '保修天数' ? daysIn(said) !== null : fenIn(said) !== null;
  return right ? [] : [at(row, column, 'no number')];
}

const tooMany = (row: Row, column: Column, parts: readonly string[], max: number, length: number) =>
  parts.length > max
    ? [at(row, column, 'too many')]
    : parts.some((part) => part.length > length)
      ? [at(row, column, 'too_long')]
      : [];

const categoryIn = ({ 门类 }: Cells) => CATEGORIES.find(({ name }) => name === 门类);
const pointsIn = (said: string) => parts(said, /[；;\n]/);
const wordsIn = (said: string) => parts(said, /[、，,\s]/);
const parts = (said: string, by: RegExp) =>
  said
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** ¥1,200.50 and １２０元 alike; null where it is no sum of money. */
function fenIn(said: string): number | null {
  const plain = said.replace(/[¥￥,，元\s]/g, '');
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(plain)) return null;
  const fen = Math.round(Number(plain) * 100);
  return fen <= FEN_MAX ? fen : null;
}

function daysIn(said: string): number | null {
  const plain = said.replace(/[天\s]/g, '');
  return /^\d{1,4}$/.test(plain) && Number(plain) <= WARRANTY_DAYS_MAX ? Number(plain) : null;
}

function itemFrom(group: readonly [Row, ...Row[]]): ItemWish {
  const [{ cells }] = group;
  const category = categoryIn(cells);
  if (!category) throw new Error('looked at before');
  return {
    category: category.id,
    name: cells.项目,
    words: wordsIn(cells.居民会怎么说),
    path: cells.方式 === '咨询' ? 'consult' : 'door',
    prices: group.map(({ cells: line }) => ({
      name: line.做什么,
      unit: line.单位,
      minFen: fenIn(line.最低价) ?? 0,
      maxFen: fenIn(line.最高价) ?? 0,
    })),
    visitFeeFen: fenIn(cells.上门费) ?? 0,
    warrantyDays: daysIn(cells.保修天数) ?? 0,
    standard: pointsIn(cells.服务标准),
    offered: true,
  };
}
