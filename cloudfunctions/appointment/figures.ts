import { boardMonths, boardOf, rowsFor, type ScoredRow, scoredRows } from '#domain/appointment/assessment';
import { ASSESSMENT_COLUMNS, SHEET_NAME } from '#domain/appointment/assessment-sheet';
import type { AppointmentContract } from '#domain/appointment/contract';
import type { Scope } from '#domain/appointment/figures';
import { periodsOf, scoresOf } from '#domain/appointment/studio-score';
import { yes } from '#domain/kernel/result';
import { monthsFrom } from '#domain/kernel/time';
import { exportExcel } from '../runtime/excel';
import type { UseCases } from '../runtime/serve';
import { sheet } from '../runtime/workbook';
import { studioScores } from '../store/studio-scores';
import { tallies } from '../store/tallies';

type Cases = UseCases<AppointmentContract>;

/** 件件有回音 */
export const board: Cases['board'] = async ({ month }) => {
  const months = boardMonths(month);
  const [found, sums] = await Promise.all([tallies.of('studio', months), studioScores.sums([month])]);
  const boardIn = (one: string) => boardOf(found.filter((tally) => tally.month === one));
  const { total, studios } = boardIn(month);
  return yes({
    total: { ...total, score: null },
    months: months.map((one) => ({ month: one, shown: boardIn(one).total.shown })),
    studios: studios.map((row) => ({ ...row, score: scoresOf(sums, 'studio', row.id).users })),
  });
};

/** 考核 */
export const assessment: Cases['assessment'] = async ({ scope, from, to }, { actor }) =>
  yes({ rows: rowsFor(actor, await assessed(scope, from, to), scope).map(rowView) });

async function assessed(scope: Scope, from: string, to: string): Promise<readonly ScoredRow[]> {
  const months = monthsFrom(from, to);
  const [found, sums] = await Promise.all([
    tallies.of(scope, months),
    scope === 'officer' ? [] : studioScores.sums(periodsOf(months)),
  ]);
  return scoredRows(found, sums, scope);
}

const rowView = ({ months, ...row }: ScoredRow) => ({ ...row, months: [...months] });

export const exportAssessment: Cases['exportAssessment'] = async ({ scope, from, to, why }, { moment }) => {
  const subject = `assessment-${scope}-${from}-${to}`;
  return exportExcel({ subject, why }, moment, async () => [
    sheet(SHEET_NAME[scope], ASSESSMENT_COLUMNS, await assessed(scope, from, to)),
  ]);
};
