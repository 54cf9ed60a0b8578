import { describe, expect, test } from 'vitest';
import { readTable } from '../../cloudfunctions/runtime/office/read-table';
import { sheet, workbook } from '../../cloudfunctions/runtime/workbook';
import { excel, zip } from '../kit/zip';

// Files as an office has them: each is read, or refused for a reason that can be said.

const read = (bytes: Buffer, fillMerged = false) => {
  const table = readTable(bytes, { fillMerged });
  return table.ok ? table.cells : table.why;
};
const words = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;

describe('A text file', () => {
  const said = '姓名,手机号\n欧阳娜娜,13905320001';
  const cells = [
    ['姓名', '手机号'],
    ['欧阳娜娜', '13905320001'],
  ];

  test('is read in UTF-8, with a mark or without', () => {
    expect(read(Buffer.from(said))).toEqual(cells);
    expect(read(Buffer.from(`\uFEFF${said}`))).toEqual(cells);
  });

  test('is read in GB18030, as Excel saves it here, with characters that older codes lack', () => {
    // 䶵 stands in GB18030 alone, in four bytes.
    const gbk = Buffer.from([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0a, 0x82, 0x35, 0x87, 0x38, 0x2c, 0x31,
    ]);
    expect(read(gbk)).toEqual([
      ['姓名', '电话'],
      ['䶵', '1'],
    ]);
  });

  test('is read in UTF-16, with tabs, as Excel calls Unicode text', () => {
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(said.replaceAll(',', '\t'), 'utf16le'),
    ]);
    expect(read(wide)).toEqual(cells);
  });

  test('may have cells in quotes with commas, quotes and line breaks, and Windows line ends', () => {
    expect(read(Buffer.from('姓名,单位\r\n"王,芳","甲""乙""\n丙"\r\n'))).toEqual([
      ['姓名', '单位'],
      ['王,芳', '甲"乙"\n丙'],
      [''],
    ]);
  });

  test.each([
    ['bytes of no known encoding', Buffer.from([0x41, 0x2c, 0xff, 0x0a, 0xff]), 'ENCODING_UNKNOWN'],
    [
      'an Excel file of before 2003, or one with a password',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'OLD_EXCEL',
    ],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a]), 'NOT_A_TABLE'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'NOT_A_TABLE'],
    [
      'a page that was saved as .xls',
      Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
      'NOT_A_TABLE',
    ],
    ['more rows than anybody has', Buffer.from('甲\n'.repeat(20_002)), 'TABLE_TOO_LARGE'],
  ])('is refused: %s', (_, bytes, why) => {
    expect(read(bytes)).toBe(why);
  });
});

describe('An Excel file', () => {
  test('that we have made ourselves comes back as it was, without a formula being run', async () => {
    const rows = [{ name: '=1+1', amount: 12.5 }];
    const made = await workbook([
      sheet(
        '表',
        [
          { heading: '姓名', of: ({ name }) => name },
          { heading: '数', of: ({ amount }) => amount },
        ],
        rows,
      ),
    ]);
    expect(read(made)).toEqual([
      ['姓名', '数'],
      ['=1+1', '12.5'],
    ]);
  });

  test('has cells where it says, blank ones between, and rows that it leaves out', () => {
    const rows = `<row r="2">${words('C2', '丙')}</row><row r="4">${words('A4', '甲')}</row>`;
    expect(read(excel(rows))).toEqual([[], ['', '', '丙'], [], ['甲']]);
  });

  test('shares texts, some in pieces, some with how they are read aloud', () => {
    const shared =
      '<si><t>张三</t></si><si><r><t xml:space="preserve">李 </t></r><r><t>&amp;四&#x20BB7;</t></r><rPh sb="0" eb="1"><t>LI</t></rPh></si>';
    expect(
      read(excel(row('<c r="A1" t="s"><v>1</v></c>', '<c r="B1" t="s"><v>0</v></c>'), { shared })),
    ).toEqual([['李 &四𠮷', '张三']]);
  });

  test('has numbers, days, yes and no, results of formulas; a long number that lost its last digits is left as it is seen', () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="[Red]0.00&quot;md&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs>';
    const cells = [
      '<c r="A1"><v>13905320001</v></c>',
      '<c r="B1" s="1"><v>46342</v></c>',
      '<c r="C1" s="2"><v>46342.75</v></c>',
      '<c r="D1" s="3"><v>46342</v></c>',
      '<c r="E1" t="b"><v>1</v></c>',
      '<c r="F1"><f>A1+1</f><v>0.30000000000000004</v></c>',
      '<c r="G1"><f>SUM(A1)</f></c>',
      '<c r="H1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="I1"><v>3.7020219900101E+17</v></c>',
      '<c r="J1" t="str"><f>"a"</f><v>甲</v></c>',
    ];
    expect(read(excel(row(...cells), { styles }))).toEqual([
      [
        ...['13905320001', '2026-11-16', '2026-11-16', '46342', '是', '0.3'],
        ...['#VALUE!', '#DIV/0!', '3.7020219900101e+17', '甲'],
      ],
    ]);
  });

  test('counts its days from 1904 where it comes from an old Mac', () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const old =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
    expect(read(excel(row('<c r="A1" s="0"><v>0</v></c>'), { styles, workbook: old }))).toEqual([
      ['1904-01-01'],
    ]);
  });

  test('may have merged cells, which say the same in each of them where that is asked for', () => {
    const rows = row(words('A1', '甲公司'), words('B1', '张三')) + row(words('B2', '李四'));
    const merged = '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>';
    expect(read(excel(rows, { merged }))).toEqual([
      ['甲公司', '张三'],
      ['', '李四'],
    ]);
    expect(read(excel(rows, { merged }), true)).toEqual([
      ['甲公司', '张三'],
      ['甲公司', '李四'],
    ]);
  });

  test('is read from the first sheet that is shown, whatever prefix its elements have', () => {
    const workbookOf =
      '<x:workbook><x:sheets><x:sheet name="隐" state="hidden" r:id="rId9"/><x:sheet name="显" r:id="rId1"/></x:sheets></x:workbook>';
    const rows = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>有</x:t></x:is></x:c></x:row>';
    expect(read(excel(rows, { workbook: workbookOf }))).toEqual([['有']]);
  });

  test('with formats to the end of the sheet is no longer than what stands in it', () => {
    expect(read(excel(`${row(words('A1', '甲'))}<row r="1048576"><c r="XFD1048576" s="1"/></row>`))).toEqual([
      ['甲'],
    ]);
  });

  test.each([
    ['a document that was renamed', zip({ 'word/document.xml': '<w/>' }), 'NOT_A_TABLE'],
    ['a cell behind the last row that anybody has', excel(words('A30000', '甲')), 'TABLE_TOO_LARGE'],
    ['a cell behind the last column', excel(row(words('ZZ1', '甲'))), 'TABLE_TOO_LARGE'],
    ['one cut off in the middle', excel(row(words('A1', '甲'))).subarray(0, 200), 'FILE_DAMAGED'],
    ['one with other bytes inside', spoiled(excel(row(words('A1', '甲'.repeat(500))))), 'FILE_DAMAGED'],
    ['a zip bomb', excel(row(words('A1', ' '.repeat(70 * 1024 * 1024)))), 'TABLE_TOO_LARGE'],
    ['a zip bomb that says it is small', bombOf(0.000_001), 'TABLE_TOO_LARGE'],
  ])('is refused: %s', (_, bytes, why) => {
    expect(read(bytes)).toBe(why);
  });
});

function spoiled(bytes: Buffer): Buffer {
  const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 30;
  return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(12, 0xff), bytes.subarray(at + 12)]);
}

function bombOf(states: number): Buffer {
  const workbookOf = '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
  return zip(
    { 'xl/workbook.xml': workbookOf, 'xl/worksheets/sheet1.xml': '0'.repeat(70 * 1024 * 1024) },
    { states },
  );
}
