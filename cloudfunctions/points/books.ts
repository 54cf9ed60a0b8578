import type { Moment } from '#domain/kernel/actor';
import { yes } from '#domain/kernel/result';
import { dayOf, instantOf, sayClock } from '#domain/kernel/time';
import { merged, monthsOf, trialBalance } from '#domain/points/books';
import type { PointsContract } from '#domain/points/contract';
import { KIND_LABEL, RULE_LABEL, SIDE_LABEL } from '#domain/points/labels';
import type { Entry } from '#domain/points/ledger';
import { exportExcel } from '../runtime/excel';
import type { UseCases } from '../runtime/serve';
import { type Column, ROWS_MAX as SHEET_ROWS, type Sheet, sheet } from '../runtime/workbook';
import { inPages } from '../store/in-pages';
import { entries } from '../store/points';
import { proofs } from '../store/proofs';

type Cases = UseCases<PointsContract>;

/** What the last nightly proof has added up, and what was booked since: no night is counted twice. */
async function sums() {
  const proven = await proofs.proven();
  return { proven, sums: merged(proven?.sums ?? {}, await entries.sumsSince(proven?.cut ?? 0)) };
}

/** 总账: trial balance, issue and use by month, and whether last night everything agreed. */
export const books: Cases['books'] = async () => {
  const { proven, sums: all } = await sums();
  const proof = proven && {
    at: proven.finishedAt,
    accounts: proven.accounts,
    entries: proven.entries,
    wrong: proven.wrong.map(({ memberId, what }) => ({ memberId, what: [...what] })),
  };
  return yes({ standing: trialBalance(all), months: monthsOf(all), proof });
};

/** What staff must see without opening the books. */
export const alarm: Cases['alarm'] = async () => yes({ wrong: (await proofs.proven())?.wrong.length ?? 0 });

/** One month's entries and the trial balance, as an Excel file. */
export const exportBooks: Cases['exportBooks'] = ({ month, why }, { moment }) =>
  exportExcel({ subject: `points-${month}`, why }, moment, () => bookSheets(month, moment));

async function bookSheets(month: string, moment: Moment): Promise<Sheet[]> {
  const [rows, known] = await Promise.all([ofMonth(month), sums()]);
  return [
    sheet('流水', COLUMNS, rows),
    sheet(
      '各项合计',
      [
        { heading: '账户', of: ({ side }) => SIDE_LABEL[side] },
        { heading: '积分', of: ({ points }) => points },
      ],
      trialBalance(known.sums),
    ),
    sheet('说明', [{ heading: '说明', width: 60, of: (words) => words }], notes(month, moment)),
  ];
}

const notes = (month: string, { now }: Moment): string[] => [
  `积分流水 ${month}，${dayOf(now)} ${sayClock(now)} 导出。`,
  '每条流水把积分从一个账户转到另一个账户，所有账户相加为零。会员用编号表示。',
];

const COLUMNS: readonly Column<Entry>[] = [
  { heading: '日期', width: 12, of: ({ happenedAt }) => dayOf(happenedAt) },
  { heading: '时间', width: 8, of: ({ happenedAt }) => sayClock(happenedAt) },
  { heading: '入账', width: 16, of: ({ at }) => `${dayOf(at)} ${sayClock(at)}` },
  { heading: '会员编号', width: 36, of: ({ memberId }) => memberId },
  { heading: '序号', width: 8, of: ({ no }) => no },
  { heading: '种类', width: 24, of: ({ kind }) => KIND_LABEL[kind] },
  { heading: '规则', width: 20, of: ({ rule }) => rule && RULE_LABEL[rule] },
  { heading: '积分', width: 8, of: ({ points }) => points },
  { heading: '转出', width: 24, of: ({ from }) => from },
  { heading: '转入', width: 24, of: ({ to }) => to },
  { heading: '理由', width: 30, of: ({ why }) => why },
  { heading: '流水号', width: 44, of: ({ _id }) => _id },
];

const ofMonth = (month: string): Promise<Entry[]> =>
  inPages({
    read: (from) => entries.ofMonth(month, from),
    placeOf: ({ at }) => at,
    ...{ from: instantOf(`${month}-01`), max: SHEET_ROWS },
  });
