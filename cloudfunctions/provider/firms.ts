import { CATEGORY_LABEL } from '#domain/firm/categories';
import type { RegisteredFirm } from '#domain/firm/contract-overview';
import { sayWaits } from '#domain/firm/labels';
import { type KnownToStaff, type Register, registered, standingsOf } from '#domain/firm/register';
import { firmOverview } from '#domain/firm/view-overview';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import { instantOf, monthOf, sayDay } from '#domain/kernel/time';
import type { ProviderContract } from '#domain/provider-contract';
import { shown } from '#domain/rating/score';
import { shownFigures } from '#domain/repair/figures';
import { STANDING_LABEL } from '#domain/standing/labels';
import { newLadder } from '#domain/standing/ladder';
import { exportExcel } from '../runtime/excel';
import type { UseCases } from '../runtime/serve';
import { type Column, sheet } from '../runtime/workbook';
import { complaints } from '../store/complaints';
import { figures } from '../store/figures';
import { providers, REGISTER_MAX } from '../store/providers';
import { scores } from '../store/ratings';
import { standings as ladders, outcomes } from '../store/standings';

type Cases = UseCases<ProviderContract>;

/** 我的服务商, at a glance: all of it is kept, so nothing is added up but this month's closed orders. */
export const overview: Cases['overview'] = async (_, { actor, moment: { now } }) => {
  if (actor.providerId === null) return no('NOT_FOUND');
  const [found, ladder, score, counted, closedThisMonth, due] = await Promise.all([
    providers.withUnion(actor.providerId),
    ladders.findById(actor.providerId),
    scores.of(actor.providerId, now),
    figures.findById(actor.providerId),
    outcomes.countClosed(actor.providerId, instantOf(`${monthOf(now)}-01`)),
    complaints.dueByFirm(actor.providerId, now),
  ]);
  if (!found?.provider.managerIds.includes(actor.memberId)) return no('NOT_FOUND');
  const { provider, union } = found;
  const known = {
    ladder: ladder ?? newLadder(provider._id, provider.standing),
    score: shown(score, now),
    figures: shownFigures(counted, now),
    closedThisMonth,
    toAnswer: due.filter(({ state }) => state === 'filed').length,
    unionName: union?.name ?? null,
  };
  return yes(firmOverview(provider, known, now));
};

/** 各家信誉, for everybody. */
export const standings: Cases['standings'] = async () => {
  const rows = standingsOf(await providers.register());
  return yes({ rows });
};

/** 服务商名录 */
export const firms: Cases['firms'] = async ({ from, ...wanted }, { moment: { now } }) => {
  const { rows, all } = await register(wanted, now);
  return yes({ rows: rows.slice(from, from + PAGE_ROWS), found: rows.length, all });
};

export const exportFirms: Cases['exportFirms'] = async ({ why, ...wanted }, { moment }) =>
  exportExcel({ subject: 'firms', why }, moment, async () => [
    sheet('服务商', COLUMNS, (await register(wanted, moment.now)).rows),
  ]);

/** Every firm is looked at once, with its score; what fits is found and sorted here. */
async function register(wanted: Register, now: number) {
  const [every, appealed] = await Promise.all([providers.register(), ladders.appealed(REGISTER_MAX)]);
  const judged = await scores.findAll(every.map(({ _id }) => _id));
  const known: KnownToStaff = {
    scores: new Map(judged.map((score) => [score._id, shown(score, now)])),
    appeals: new Map(appealed.map(({ _id, appealDueAt }) => [_id, appealDueAt])),
  };
  return { rows: registered(every, known, wanted, now), all: every.length };
}

const COLUMNS: readonly Column<RegisteredFirm>[] = [
  { heading: '名称', width: 30, of: ({ name }) => name },
  { heading: '信誉', width: 8, of: ({ standing }) => STANDING_LABEL[standing] },
  { heading: '得分', width: 8, of: ({ score }) => score.mean },
  { heading: '评价数', width: 8, of: ({ score }) => score.count },
  { heading: '师傅', width: 8, of: ({ workers }) => workers },
  { heading: '在岗', width: 8, of: ({ onDuty }) => onDuty },
  {
    heading: '门类',
    width: 30,
    of: ({ categories }) => categories.map((one) => CATEGORY_LABEL[one] ?? one).join('、'),
  },
  { heading: '街道', width: 40, of: ({ streets }) => streets.join('、') },
  { heading: '通过核验', width: 16, of: ({ approvedOn }) => sayDay(approvedOn) },
  { heading: '等工会办', width: 30, of: ({ waits }) => sayWaits(waits) },
];
