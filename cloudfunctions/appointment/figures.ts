import { type AssessedRow, assessmentOf, boardOf, share } from '#domain/appointment/assessment';
import type { AppointmentContract } from '#domain/appointment/contract';
import type { Scope } from '#domain/appointment/figures';
import type { Actor } from '#domain/kernel/actor';
import { yes } from '#domain/kernel/result';
import { exportExcel } from '../runtime/excel';
import type { UseCases } from '../runtime/serve';
import { sheet } from '../runtime/workbook';
import { tallies } from '../store/tallies';
import { scoreOf } from './score-studio';

type Cases = UseCases<AppointmentContract>;

/** 件件有回音 */
export const board: Cases['board'] = async ({ month }) => {
  const { total, studios } = boardOf(await tallies.between('studio', month, month));
  const scores = await Promise.all(studios.map(({ id }) => scoreOf(id, month)));
  return yes({
    total: { ...total, score: null },
    studios: studios.map((row, place) => ({ ...row, score: scores[place] ?? null })),
  });
};

/** 考核: staff see everybody, an officer the own figures and those of the own studio. */
export const assessment: Cases['assessment'] = async ({ scope, from, to }, { actor }) =>
  yes({
    rows: ownOrAll(assessmentOf(await tallies.between(scope, from, to), scope), scope, actor).map(rowView),
  });

function ownOrAll(rows: readonly AssessedRow[], scope: Scope, actor: Actor): readonly AssessedRow[] {
  if (actor.roles.includes('staff')) return rows;
  const own = [actor.memberId, actor.seat?.studioId];
  return scope === 'district' ? rows : rows.filter(({ owner }) => own.includes(owner));
}

const rowView = ({ months, ...row }: AssessedRow) => ({ ...row, months: [...months] });

const SHEET_NAME: Readonly<Record<Scope, string>> = {
  officer: '按干部',
  studio: '按工作室',
  union: '按工会',
  district: '全区',
};

export const exportAssessment: Cases['exportAssessment'] = async ({ scope, from, to }, { moment }) => {
  const rows = assessmentOf(await tallies.between(scope, from, to), scope);
  return exportExcel(moment, `assessment-${scope}-${from}-${to}`, [sheetOf(SHEET_NAME[scope], rows)]);
};

const sheetOf = (name: string, rows: readonly AssessedRow[]) =>
  sheet<AssessedRow>(
    name,
    [
      { heading: '名称', width: 28, of: (row) => row.name },
      { heading: '提出', of: ({ figures }) => figures.asked },
      { heading: '按时回应 %', of: ({ figures }) => share(figures.respondedInTime, figures.responded) },
      { heading: '答复', of: ({ figures }) => figures.answered },
      { heading: '按时答复 %', of: ({ figures }) => share(figures.answeredInTime, figures.answered) },
      { heading: '满意 %', of: ({ figures }) => share(figures.satisfied, figures.evaluated) },
      { heading: '调解', of: ({ figures }) => figures.mediations },
      { heading: '涉及人数', of: ({ figures }) => figures.people },
      { heading: '挽回（元）', of: ({ figures }) => figures.recoveredFen / 100 },
      { heading: '解决诉求', of: ({ figures }) => figures.demands },
      { heading: '建议', of: ({ figures }) => figures.suggestions },
      { heading: '采纳', of: ({ figures }) => figures.adopted },
    ],
    rows,
  );
