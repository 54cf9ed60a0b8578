import { type AssessedRow, assessmentOf, boardOf, share } from '#domain/appointment/assessment';
import type { AppointmentContract } from '#domain/appointment/contract';
import type { Scope } from '#domain/appointment/figures';
import { periodsOf, type Scores, scoresOf } from '#domain/appointment/studio-score';
import type { Actor } from '#domain/kernel/actor';
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
  const [found, sums] = await Promise.all([tallies.of('studio', [month]), studioScores.sums([month])]);
  const { total, studios } = boardOf(found);
  return yes({
    total: { ...total, score: null },
    studios: studios.map((row) => ({ ...row, score: scoresOf(sums, 'studio', row.id).users })),
  });
};

/** 考核: staff see everybody, an officer the own figures and those of the own studio. */
export const assessment: Cases['assessment'] = async ({ scope, from, to }, { actor }) =>
  yes({ rows: ownOrAll(await assessed(scope, from, to), scope, actor).map(rowView) });

type Row = AssessedRow & { readonly scores: Scores };

async function assessed(scope: Scope, from: string, to: string): Promise<Row[]> {
  const months = monthsFrom(from, to);
  const [found, sums] = await Promise.all([
    tallies.of(scope, months),
    scope === 'officer' ? [] : studioScores.sums(periodsOf(months)),
  ]);
  return assessmentOf(found, scope).map((row) => ({ ...row, scores: scoresOf(sums, scope, row.owner) }));
}

function ownOrAll(rows: readonly Row[], scope: Scope, actor: Actor): readonly Row[] {
  if (actor.roles.includes('staff')) return rows;
  const own = [actor.memberId, actor.seat?.studioId];
  return scope === 'district' ? rows : rows.filter(({ owner }) => own.includes(owner));
}

const rowView = ({ months, ...row }: Row) => ({ ...row, months: [...months] });

const SHEET_NAME: Readonly<Record<Scope, string>> = {
  officer: '按干部',
  studio: '按工作室',
  union: '按工会',
  district: '全区',
};

export const exportAssessment: Cases['exportAssessment'] = async ({ scope, from, to }, { moment }) => {
  const rows = await assessed(scope, from, to);
  return exportExcel(moment, `assessment-${scope}-${from}-${to}`, [sheetOf(SHEET_NAME[scope], rows)]);
};

const sheetOf = (name: string, rows: readonly Row[]) =>
  sheet<Row>(
    name,
    [
      { heading: '名称', width: 28, of: (row) => row.name },
      { heading: '提出', of: ({ figures }) => figures.asked },
      { heading: '按时回应 %', of: ({ figures }) => share(figures.respondedInTime, figures.responded) },
      { heading: '答复', of: ({ figures }) => figures.answered },
      { heading: '按时答复 %', of: ({ figures }) => share(figures.answeredInTime, figures.answered) },
      { heading: '满意 %', of: ({ figures }) => share(figures.satisfied, figures.evaluated) },
      { heading: '回访仍解决 %', of: ({ figures }) => share(figures.lasting, figures.followedUp) },
      { heading: '调解', of: ({ figures }) => figures.mediations },
      { heading: '涉及人数', of: ({ figures }) => figures.people },
      { heading: '挽回（元）', of: ({ figures }) => figures.recoveredFen / 100 },
      { heading: '解决诉求', of: ({ figures }) => figures.demands },
      { heading: '建议', of: ({ figures }) => figures.suggestions },
      { heading: '采纳', of: ({ figures }) => figures.adopted },
      { heading: '来访者评分', of: ({ scores }) => scores.users },
      { heading: '会员年度评分', of: ({ scores }) => scores.members },
    ],
    rows,
  );
