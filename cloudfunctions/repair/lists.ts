import { workerOf } from '#domain/firm/firm';
import type { InputOf } from '#domain/kernel/contract';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import { instantOf, monthsBefore } from '#domain/kernel/time';
import { asOf } from '#domain/repair/catalogue';
import type { RepairContract } from '#domain/repair/contract';
import { objection } from '#domain/repair/decide/acceptance';
import { DISTRICT, districtFigure } from '#domain/repair/figures';
import type { RepairOrder } from '#domain/repair/order';
import type { Payment } from '#domain/repair/order-parts';
import { IN_HAND, LIVE } from '#domain/repair/order-states';
import { deskOrderRow } from '#domain/repair/view-attending';
import { closedRow } from '#domain/repair/view-closed';
import { itemView } from '#domain/repair/view-item';
import { orderRow } from '#domain/repair/view-row';
import type { Context, UseCases } from '../runtime/serve';
import { catalogue as items } from '../store/catalogue';
import { figures as published } from '../store/figures';
import { orders } from '../store/orders';
import { providers } from '../store/providers';
import { ratings } from '../store/ratings';
import { attendantsOf } from './attending';
import { candidateOf } from './candidate';
import { NOTHING_OFFERED, offeredTo } from './pool';

type Cases = UseCases<RepairContract>;

export const onePage = (found: readonly RepairOrder[]) => ({
  rows: found.slice(0, PAGE_ROWS).map(orderRow),
  more: found.length > PAGE_ROWS,
});
/** More than a district has open at a time; a few are enough for a screen, but not for a count. */
const STREETS_ROWS = 300;

/** 服务目录, at today's prices. */
export const catalogue: Cases['catalogue'] = async (_, { moment }) => {
  const offered = (await items.all()).filter((item) => item.offered);
  return yes({ items: offered.map((item) => itemView(asOf(item, moment.now))) });
};

/** How the district keeps its promise. */
export const figures: Cases['figures'] = async (_, { moment }) =>
  yes({ district: districtFigure(await published.findById(DISTRICT), moment.now) });

/** 我的单子 */
export const mine: Cases['mine'] = async ({ before }, { actor, moment }) => {
  const found = await orders.ofFollower(actor.memberId, before);
  const toRate = await ratings.awaitedOf(found.slice(0, PAGE_ROWS), actor.memberId, moment.now);
  const { rows, more } = onePage(found);
  return yes({ rows: rows.map((row) => ({ ...row, toRate: toRate.has(row.id) })), more });
};

/** A worker's own orders. */
export const jobs: Cases['jobs'] = async ({ before, inHand }, { actor }) => {
  const { memberId } = actor;
  if (!inHand) return yes(onePage(await orders.ofWorker(memberId, before)));
  return yes(onePage(await orders.ofWorkerInStates(memberId, IN_HAND, before)));
};

/** 抢单池: what this worker may accept now. */
export const pool: Cases['pool'] = async ({ further }, { actor, moment }) => {
  const provider = actor.providerId ? await providers.findById(actor.providerId) : null;
  const worker = provider && workerOf(provider, actor.memberId);
  if (!worker) return no('NOT_A_WORKER');
  const candidate = candidateOf(provider, worker, moment);
  if (!candidate.onDuty || !candidate.inGoodStanding) {
    const { next, likely } = NOTHING_OFFERED;
    return yes({ rows: [], next, likely, onDuty: candidate.onDuty });
  }
  const { found, next, likely } = await offeredTo([candidate], moment, further);
  const his = found.filter((order) => objection(order, candidate, moment.now) === null);
  return yes({ rows: his.map(orderRow), next, likely, onDuty: true });
};

/** Staff: what is going on, what nobody accepts, what is frozen, on which visit fee both sides differ. */
export const desk: Cases['desk'] = async ({ list, before }, { moment }) => {
  const found = await onDesk(list, before, moment);
  const most = list === 'streets' ? STREETS_ROWS : PAGE_ROWS;
  const shown = found.slice(0, most);
  const attendants = await attendantsOf(shown);
  return yes({
    rows: shown.map((order) => deskOrderRow(order, moment, attendants)),
    more: found.length > most,
  });
};

function onDesk(
  list: DeskList,
  before: number | undefined,
  { now }: Context['moment'],
): Promise<readonly RepairOrder[]> {
  switch (list) {
    case 'alarms':
      return orders.alarming(now);
    case 'streets':
      return orders.countedIn(LIVE, STREETS_ROWS + 1);
    case 'fees':
      return orders.feesThatDiffer(now);
    case 'frozen':
      return orders.inStates(['frozen'], before);
    case 'live':
      return orders.inStates(LIVE, before);
  }
}
type DeskList = InputOf<RepairContract, 'desk'>['list'];

/** 办结的单子 of a month. */
export const closedOrders: Cases['closedOrders'] = async ({ month, list, before }) => {
  const [from, end] = [instantOf(`${month}-01`), instantOf(`${monthsBefore(month, -1)}-01`)];
  const payments: readonly Payment[] = list === 'differing' ? ['differs'] : ['agreed', 'unsaid'];
  const found = await orders.closedBetween(payments, from, Math.min(before ?? end, end));
  return yes({ rows: found.slice(0, PAGE_ROWS).map(closedRow), more: found.length > PAGE_ROWS });
};
