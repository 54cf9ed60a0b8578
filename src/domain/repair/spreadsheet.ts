export const plain = (cell: string) =>
  cell
    .replace(/[\uFF01-\uFF5E]/g, (one) =>
      KEPT.includes(one) ? one : String.fromCharCode(one.charCodeAt(0) - 0xfee0),
    )
    .trim();

/** Chinese punctuation that people write on purpose. */
const KEPT = '，；：！？（）';

/** Cells of a spreadsheet (tabs) or of CSV (commas), where a cell in quotes may hold either and line breaks. */
export function cellsIn(text: string): string[][] {
  const by = text.includes('\t') ? '\t' : ',';
  let row = [''];
  const rows = [row];
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place] ?? '';
    const cell = row.length - 1;
    if (quoted && sign === '"' && text[place + 1] === '"') {
      row[cell] += '"';
      place += 1;
    } else if (sign === '"' && (quoted || row[cell] === '')) quoted = !quoted;
    else if (!quoted && sign === by) row.push('');
    else if (!quoted && sign === '\n') {
      row = [''];
      rows.push(row);
    } else if (sign !== '\r') row[cell] += sign;
  }
  return rows;
}
