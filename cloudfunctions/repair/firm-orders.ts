import type { Provider } from '#domain/firm/firm';
import { no, yes } from '#domain/kernel/result';
import type { RepairContract } from '#domain/repair/contract';
import { objection } from '#domain/repair/decide/acceptance';
import type { Candidate } from '#domain/repair/eligible';
import type { RepairOrder } from '#domain/repair/order';
import { IN_FIRM_LIST } from '#domain/repair/order-states';
import { orderRow } from '#domain/repair/view-row';
import type { Context, UseCases } from '../runtime/serve';
import { orders } from '../store/orders';
import { providers } from '../store/providers';
import { fitCrew } from './candidate';
import { onePage } from './lists';
import { NOTHING_OFFERED, type Offered, offeredTo } from './pool';

type Cases = UseCases<RepairContract>;

async function ownFirm({ actor }: Context): Promise<Provider | null> {
  const provider = actor.providerId ? await providers.findById(actor.providerId) : null;
  return provider?.managerIds.includes(actor.memberId) ? provider : null;
}

/** 本单位的单子, by list, the newest first. */
export const firmOrders: Cases['firmOrders'] = async ({ list, before }, context) => {
  const provider = await ownFirm(context);
  if (!provider) return no('NOT_FOUND');
  return yes(onePage(await orders.ofFirmInStates(provider._id, IN_FIRM_LIST[list], before)));
};

/** 可以派的单子: judged as accepting judges, worker by worker, save that somebody off duty may be called. */
export const firmPool: Cases['firmPool'] = async ({ further, orderId }, context) => {
  const provider = await ownFirm(context);
  if (!provider) return no('NOT_FOUND');
  const crew = fitCrew(provider, context.moment);
  if (crew.length === 0) return yes({ rows: [], next: NOTHING_OFFERED.next, likely: false });
  const [{ found, next, likely }, held] = await Promise.all([
    orderId ? only(orderId) : offeredTo(crew, context.moment, further),
    orders.urgentOfAny(crew.map(({ worker }) => worker.workerId)),
  ]);
  const holders = new Set(held.map(({ urgentHolder }) => urgentHolder));
  const rows = found.map((order) => ({
    ...orderRow(order),
    workers: crew
      .filter((one) => objection(order, { ...one, onDuty: true }, context.moment.now) === null)
      .map((one) => shown(one, holders)),
  }));
  return yes({ rows: rows.filter(({ workers }) => workers.length > 0), next, likely });
};

async function only(orderId: string): Promise<Offered> {
  const order = await orders.findById(orderId);
  return { ...NOTHING_OFFERED, found: order ? [order] : [], likely: order !== null };
}

const shown = ({ worker, onDuty }: Candidate, holders: ReadonlySet<RepairOrder['urgentHolder']>) => ({
  workerId: worker.workerId,
  name: worker.name,
  onDuty,
  free: !holders.has(worker.workerId),
});
