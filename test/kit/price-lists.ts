import { COLUMNS } from '#domain/repair/price-table';
import { sheet, workbook } from '../../cloudfunctions/runtime/workbook';

type Line = Readonly<Record<(typeof COLUMNS)[number], string>>;

const LINE: Line = {
  ...{ 门类: '管道维修', 项目: '', 做什么: '换角阀', 单位: '个', 最低价: '30', 最高价: '50', 上门费: '0' },
  ...{ 保修天数: '30', 服务标准: '不渗不漏', 居民会怎么说: '角阀、漏水', 方式: '上门' },
};

type Changing = (row: number) => Partial<Line>;
const linesOf = (items: number, of: Changing = () => ({})): Line[] =>
  Array.from({ length: items }, (_, row) => ({ ...LINE, 项目: `换角阀 ${row + 1} 号`, ...of(row + 1) }));

/** The same as CSV, as Excel in China saves it: UTF-8 with a mark in front. */
export const priceListCsv = (items: number): Buffer =>
  Buffer.from(
    `\uFEFF${[
      COLUMNS.join(','),
      ...linesOf(items).map((line) => COLUMNS.map((column) => `"${line[column]}"`).join(',')),
    ].join('\r\n')}`,
  );

/** A price list of so many items, as Excel writes it. */
export function priceList(items: number, of?: Changing): Promise<Buffer> {
  const lines = linesOf(items, of);
  return workbook([
    sheet(
      '价目表',
      COLUMNS.map((column) => ({ heading: column, of: (line: Line) => line[column] })),
      lines,
    ),
  ]);
}
