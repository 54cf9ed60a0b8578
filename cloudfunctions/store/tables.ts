import type { TableSource } from '#domain/kernel/fields';
import { no, type Result, yes } from '#domain/kernel/result';
import { type CellProblem, cellsIn } from '#domain/kernel/spreadsheet';
import { readTable } from '../runtime/office/read-table';
import type { WhyUnreadable } from '../runtime/office/unreadable';
import { contentOf } from '../runtime/wechat-world';
import { spendFirst } from './hand-in';

type Cells = readonly (readonly string[])[];

/** The cells of a table that was handed in or pasted. A file is the caller's own: its ticket is spent before it is looked at. */
export async function tableFrom(
  source: TableSource,
  how: { readonly fillMerged: boolean },
): Promise<Result<Cells, WhyUnreadable>> {
  if (source.from === 'text') return yes(cellsIn(source.text));
  await spendFirst();
  const bytes = await contentOf(source.file);
  if (bytes === null) return no('FILE_DAMAGED');
  const read = readTable(bytes, how);
  return read.ok ? yes(read.cells) : no(read.why);
}

/** So many are named at once; who mends them is told of the rest. */
const PROBLEMS_NAMED = 30;

/** Which cells of it are wrong; nothing of it was taken. */
export const tableNotRight = (problems: readonly CellProblem<string>[]) =>
  no(
    'TABLE_NOT_RIGHT',
    problems
      .slice(0, PROBLEMS_NAMED)
      .map(({ row, column, problem }) => ({ path: `${row}.${column}`, problem })),
  );
