import { describe, expect, it } from 'vitest';
import { TABLE_REFUSALS } from '#domain/kernel/fields';
import { cellsIn, rowsOf } from '#domain/kernel/spreadsheet';

const COLUMNS = ['姓名', '手机号', '备注'] as const;
const read = (table: string[][], withoutHeadings: 'possible' | 'no' = 'possible') =>
  rowsOf(table, COLUMNS, ['姓名', '手机号'], withoutHeadings);
const titles = (count: number) => Array.from({ length: count }, () => ['云南路街道入会名单']);
const HEADINGS = ['姓名', '手机号', '备注'];
const LIU = ['刘女士', '13905328801', ''];
const LIU_CELLS = { 姓名: '刘女士', 手机号: '13905328801', 备注: '' };

describe('A table that somebody brings', () => {
  it('is read from cells of a spreadsheet or of CSV, in quotes where a cell holds what parts them', () => {
    expect(cellsIn('\uFEFFa,b\r\n"c,1","d ""e"""')).toEqual([
      ['a', 'b'],
      ['c,1', 'd "e"'],
    ]);
    expect(cellsIn('a\tb,c\n"d\ne"\tf')).toEqual([
      ['a', 'b,c'],
      ['d\ne', 'f'],
    ]);
  });

  it('has its rows under headings, wherever the columns stand, with their marks, and below a title', () => {
    expect(read([HEADINGS, LIU]).rows).toEqual([{ row: 2, cells: LIU_CELLS }]);
    expect(
      read([
        ['手机号*', '姓名（必填）'],
        ['13905328801', '刘女士'],
      ]).rows,
    ).toEqual([{ row: 2, cells: LIU_CELLS }]);
    expect(read([...titles(9), HEADINGS, LIU]).rows).toEqual([{ row: 11, cells: LIU_CELLS }]);
    expect(read([...titles(10), HEADINGS, LIU], 'no').rows).toEqual([]);
  });

  it('may have no headings where that is possible: one name of a column alone is none', () => {
    expect(read([LIU]).rows).toEqual([{ row: 1, cells: LIU_CELLS }]);
    expect(read([LIU], 'no').problems).toEqual([
      { row: 1, column: '姓名', problem: 'no column' },
      { row: 1, column: '手机号', problem: 'no column' },
    ]);
    expect(read([['姓名'], LIU], 'no').rows).toEqual([]);
    expect(read([['姓名', '备注'], LIU]).problems).toEqual([
      { row: 1, column: '手机号', problem: 'no column' },
    ]);
  });

  it('has blank rows passed over, full-width signs read as usual ones, and rows counted as the spreadsheet counts', () => {
    expect(read([HEADINGS, ['', ' ', ''], ['刘女士', '１３９０５３２８８０１', '好，谢谢']]).rows).toEqual([
      { row: 3, cells: { ...LIU_CELLS, 备注: '好，谢谢' } },
    ]);
  });

  it('names each cell whose formula came to nothing', () => {
    expect(read([HEADINGS, ['刘女士', '#REF!', '#N/A'], LIU]).problems).toEqual([
      { row: 2, column: '手机号', problem: 'broken formula' },
      { row: 2, column: '备注', problem: 'broken formula' },
    ]);
    expect(read([HEADINGS, ['刘女士', '1', '# 记号']]).problems).toEqual([]);
  });

  it('that cannot be read is refused for one of these reasons', () => {
    expect([...TABLE_REFUSALS].sort()).toEqual([
      'ENCODING_UNKNOWN',
      'FILE_DAMAGED',
      'NOT_A_TABLE',
      'OLD_EXCEL',
      'TABLE_TOO_LARGE',
    ]);
  });
});
