import { describe, expect, test } from 'vitest';
import { sheet, workbook } from '../../cloudfunctions/runtime/workbook';
import { unzip } from '../kit/unzip';

const ROWS = [
  { name: '刘女士', points: 10 },
  { name: '=HYPERLINK("http://example.com","奖")', points: 0 },
  { name: '<b>&"', points: -5 },
];

const file = async () =>
  unzip(
    await workbook([
      sheet(
        '积分',
        [
          { heading: '姓名', width: 20, of: ({ name }) => name },
          { heading: '积分', of: ({ points }) => points },
        ],
        ROWS,
      ),
      sheet('空表', [{ heading: '没有', of: () => null }], []),
    ]),
  );

describe('A table that is handed out as an Excel file', () => {
  test('holds one sheet per table, under its name', async () => {
    const files = await file();
    expect(files['xl/workbook.xml']).toContain('name="积分"');
    expect(files['xl/workbook.xml']).toContain('name="空表"');
  });

  test('holds numbers as numbers, so that they can be added up', async () => {
    const { 'xl/worksheets/sheet1.xml': cells = '' } = await file();
    expect(cells.match(/<c [^>]*><v>(10|-5)<\/v>/g)?.filter((cell) => !cell.includes('t="s"'))).toHaveLength(
      2,
    );
  });

  test('runs nothing that somebody wrote: words that look like a formula stay words', async () => {
    const files = await file();
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    const words = Object.values(files).join('');
    expect(words).toContain('=HYPERLINK(');
    expect(words).toContain('&lt;b&gt;&amp;');
  });
});
