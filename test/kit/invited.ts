import { idCheck } from '#domain/kernel/identity-numbers';
import { FIRST_EDITION } from '#domain/membership/guide';
import { INVITED_COLUMNS } from '#domain/union/invited-table';
import { sheet, workbook } from '../../cloudfunctions/runtime/workbook';
import { INVITED_NAME } from './joining';

type Line = Readonly<Record<(typeof INVITED_COLUMNS)[number], string>>;

const NAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'];
const nameOf = (row: number): string => `${NAMES[row % 10]}${NAMES[Math.floor(row / 10) % 10]}工`;
/** Nobody else's here. */
export const invitedPhone = (row: number): string => `1376${String(row).padStart(7, '0')}`;

type Changing = (row: number) => Partial<Line>;
const linesOf = (people: number, of: Changing = () => ({})): Line[] =>
  Array.from({ length: people }, (_, row) => ({
    ...{ 姓名: nameOf(row + 1), 手机号: invitedPhone(row + 1), 身份证号: '' },
    ...of(row + 1),
  }));

/** The same as CSV. */
export const invitedCsv = (people: number): Buffer =>
  Buffer.from(
    [
      INVITED_COLUMNS.join(','),
      ...linesOf(people).map((line) => INVITED_COLUMNS.map((column) => line[column]).join(',')),
    ].join('\n'),
  );

/** A list of so many people, as Excel writes it. */
export function invitedList(people: number, of?: Changing): Promise<Buffer> {
  const lines = linesOf(people, of);
  return workbook([
    sheet(
      '名单',
      INVITED_COLUMNS.map((column) => ({ heading: column, of: (line: Line) => line[column] })),
      lines,
    ),
  ]);
}

/** What somebody says who was invited under that name. */
export const answer = (invitationId: string, name: string = INVITED_NAME) => ({
  ...{ invitationId, name, edition: FIRST_EDITION },
  work: { kind: 'employed' as const, employer: '海泊河机械厂' },
});

/** Everybody's own. */
export function idNumberOf(row: number): string {
  const body = `370202${1980 + Math.floor(row / 1_000)}0101${String(row % 1_000).padStart(3, '0')}`;
  return body + idCheck(body);
}
