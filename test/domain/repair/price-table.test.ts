import { describe, expect, it } from 'vitest';
import { cellsIn } from '#domain/kernel/spreadsheet';
import { readPriceTable } from '#domain/repair/price-table';

const HEAD = '门类,项目,做什么,单位,最低价,最高价,上门费,保修天数,服务标准,居民会怎么说,方式';
const DRAIN = '管道维修,厨房下水道疏通,手工疏通,次,60,80,20,30,先报价后开工；放水试验,下水、堵,上门';
const read = (...rows: string[]) => readPriceTable(cellsIn(rows.join('\n')), ['马桶疏通']);
const problems = (...rows: string[]) =>
  read(...rows).problems.map(({ row, column, problem }) => `${row} ${column} ${problem}`);
const changed = (place: number, cell: string) =>
  DRAIN.split(',')
    .map((one, at) => (at === place ? cell : one))
    .join(',');

describe('A price list from an office', () => {
  it('holds an item a row, with or without headings', () => {
    const { items } = read(HEAD, DRAIN);
    expect(items).toEqual([
      {
        ...{ category: 'pipes', name: '厨房下水道疏通', words: ['下水', '堵'], path: 'door', offered: true },
        prices: [{ name: '手工疏通', unit: '次', minFen: 6_000, maxFen: 8_000 }],
        ...{ visitFeeFen: 2_000, warrantyDays: 30, standard: ['先报价后开工', '放水试验'] },
      },
    ]);
    expect(read(DRAIN).items).toEqual(items);
    expect(read(DRAIN.replaceAll(',', '\t')).items).toEqual(items);
  });

  it('gives merged and blank rows to the item above, and passes over empty ones', () => {
    const { items } = read(
      HEAD,
      DRAIN,
      ',,机器疏通,次,80,120',
      '',
      ',,,,,,,',
      '家政保洁,擦玻璃,擦玻璃,米,5,8,,,擦干净',
    );
    expect(items.map(({ name, prices }) => [name, prices.length])).toEqual([
      ['厨房下水道疏通', 2],
      ['擦玻璃', 1],
    ]);
    expect(items[1]).toMatchObject({ visitFeeFen: 0, warrantyDays: 0, words: [], path: 'door' });
  });

  it.each([
    ['１２０', 12_000],
    ['¥1200.5', 120_050],
    ['"1,200 元"', 120_000],
    ['0', 0],
  ])('reads %s as a sum of money', (said, maxFen) => {
    expect(read(changed(4, '0').replace(/,80,/, `,${said},`)).items[0]?.prices[0]).toMatchObject({ maxFen });
  });

  it('reads cells in quotes with commas, line breaks and quotes of their own, a mark of the encoding, and Windows line ends', () => {
    const { items } = read(`\uFEFF${HEAD}\r`, changed(8, '"先看，后报价\n""擦净"", 带走垃圾"'));
    expect(items[0]?.standard).toEqual(['先看，后报价', '"擦净", 带走垃圾']);
  });

  it('holds names of thirty signs, units of ten, and none longer', () => {
    const signs = (count: number) => '修'.repeat(count);
    for (const [place, max, column] of [
      [1, 30, '项目'],
      [2, 30, '做什么'],
      [3, 10, '单位'],
    ] as const) {
      expect(problems(changed(place, signs(max)))).toEqual([]);
      expect(problems(changed(place, signs(max + 1)))).toEqual([`1 ${column} too_long`]);
    }
  });

  it.each([
    ['no category', 0, '', '1 门类 required'],
    ['an unknown category', 0, '修飞机', '1 门类 unknown'],
    ['no name', 1, '', '1 项目 required'],
    ['a name that is too long', 1, '长'.repeat(31), '1 项目 too_long'],
    ['a name that is in the catalogue', 1, '马桶疏通', '1 项目 there already'],
    ['no line', 2, '', '1 做什么 required'],
    ['no unit', 3, '', '1 单位 required'],
    ['words for a price', 4, '面议', '1 最低价 no number'],
    ['a negative price', 4, '-5', '1 最低价 no number'],
    ['a price that is no price any more', 5, '1000000', '1 最高价 no number'],
    ['a highest price below the lowest', 5, '50', '1 最高价 upside down'],
    ['words for days', 7, '一个月', '1 保修天数 no number'],
    ['more days than ten years', 7, '3651', '1 保修天数 no number'],
    ['no standard', 8, '；', '1 服务标准 required'],
    ['too many points', 8, Array.from({ length: 21 }, () => '好').join('；'), '1 服务标准 too many'],
    ['a long point', 8, '长'.repeat(61), '1 服务标准 too_long'],
    ['another way', 10, '飞过去', '1 方式 unknown'],
  ])('with %s is named by row and column, and nothing of it is taken', (_, place, cell, expected) => {
    expect(problems(changed(place, cell))).toContain(expected);
    expect(read(changed(place, cell), DRAIN.replace('厨房', '阳台')).items).toEqual([]);
  });

  it('names every row that is wrong as the spreadsheet counts it', () => {
    expect(problems(HEAD, '', DRAIN, ',,,次,80,面议', DRAIN)).toEqual([
      '4 做什么 required',
      '4 最高价 no number',
      '5 项目 twice',
    ]);
  });

  it('holds as many price lines an item as anybody can overlook', () => {
    const line = ',,再一条,次,1,2';
    expect(read(DRAIN, ...Array.from({ length: 19 }, () => line)).items).toHaveLength(1);
    expect(problems(DRAIN, ...Array.from({ length: 20 }, () => line))).toEqual(['1 做什么 too many']);
  });

  it('that begins like a formula stays text', () => {
    expect(read(changed(1, '=1+1')).items[0]?.name).toBe('=1+1');
  });
});
