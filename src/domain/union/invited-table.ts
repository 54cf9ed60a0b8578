import { isIdNumber } from '#domain/kernel/identity-numbers';
import { PHONE } from '#domain/kernel/patterns';
import { type CellProblem, type Row, rowsOf } from '#domain/kernel/spreadsheet';
import { nameAsOne } from './invitation';

/** 集中入会 as an office has it: a row a person. The ID number may be left empty. */
export const INVITED_COLUMNS = ['姓名', '手机号', '身份证号'] as const;
type Column = (typeof INVITED_COLUMNS)[number];

type Wrong = 'required' | 'too_long' | 'no name' | 'no phone' | 'no id number' | 'digits lost' | 'twice';
type Problem = CellProblem<Column, Wrong>;

/** Somebody on the list. */
export interface Invited {
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
}

export interface InvitedTable {
  readonly invited: readonly Invited[];
  readonly problems: readonly Problem[];
}

/** Read whole: with one problem nothing of it is taken. Who stands on it twice is named where that is seen. */
export function readInvited(table: readonly (readonly string[])[]): InvitedTable {
  const { rows, problems: unread } = rowsOf(table, INVITED_COLUMNS, ['姓名', '手机号'], 'possible');
  const twice = lookingForTwice();
  const problems = [...unread, ...rows.flatMap((row) => [...problemsOf(row), ...twice(row)])];
  return { invited: problems.length > 0 ? [] : rows.map(invitedFrom), problems };
}

const NAME_MAX = 20;
/** As people are called: no digits, no markup. */
const NAME = /^[\p{L}·•∙・‧．. ]{2,}$/u;
/** What Excel makes of eighteen digits that it takes for a number. */
const LOST = /^\d(\.\d+)?E\+?\d+$/i;

const phoneIn = ({ cells }: Row<Column>): string => cells.手机号.replace(/^\+?86[\s-]*(?=1)|[\s-]/g, '');
const idNumberIn = ({ cells }: Row<Column>): string => cells.身份证号.replace(/[\s-]/g, '').toUpperCase();

function problemsOf(row: Row<Column>): Problem[] {
  const [{ 姓名: name }, phone, idNumber] = [row.cells, phoneIn(row), idNumberIn(row)];
  return [
    ...(name === ''
      ? [at(row, '姓名', 'required')]
      : name.length > NAME_MAX
        ? [at(row, '姓名', 'too_long')]
        : NAME.test(name)
          ? []
          : [at(row, '姓名', 'no name')]),
    ...(phone === ''
      ? [at(row, '手机号', 'required')]
      : LOST.test(phone)
        ? [at(row, '手机号', 'digits lost')]
        : PHONE.test(phone)
          ? []
          : [at(row, '手机号', 'no phone')]),
    ...(idNumber === '' || isIdNumber(idNumber)
      ? []
      : [at(row, '身份证号', LOST.test(idNumber) ? 'digits lost' : 'no id number')]),
  ];
}

/** One phone may be a family's, so that name and phone together are one person; an ID number is one by itself. */
function lookingForTwice() {
  const seen = new Set<string>();
  const again = (words: string): boolean => seen.size === seen.add(words).size;
  return (row: Row<Column>): Problem[] => {
    const idNumber = idNumberIn(row);
    const [person, number] = [
      again(`${phoneIn(row)} ${nameAsOne(row.cells.姓名)}`),
      idNumber !== '' && again(idNumber),
    ];
    if (person) return [at(row, '手机号', 'twice')];
    return number ? [at(row, '身份证号', 'twice')] : [];
  };
}

const at = ({ row }: Row<Column>, column: Column, problem: Wrong): Problem => ({ row, column, problem });

const invitedFrom = (row: Row<Column>): Invited => ({
  name: row.cells.姓名,
  phone: phoneIn(row),
  idNumber: idNumberIn(row),
});
