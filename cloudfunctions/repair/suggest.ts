import { mayServe, type Provider } from '#domain/firm/firm';
import { no, yes } from '#domain/kernel/result';
import { isLeftOver } from '#domain/repair/case';
import type { RepairContract } from '#domain/repair/contract';
import { suggest as decideSuggest } from '#domain/repair/decide/offering';
import type { RepairOrder } from '#domain/repair/order';
import { open } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { orders } from '../store/orders';
import { providers } from '../store/providers';
import { noteOpening } from '../store/seal-openings';
import { mayBeCalled } from './candidate';
import { changeOrderKnowing } from './change-order';

type Cases = UseCases<RepairContract>;

/** Staff found a firm for her; whether it may serve her is looked up here, whether she wants it is hers to say. */
export const suggest: Cases['suggest'] = ({ orderId, providerId }, context) =>
  changeOrderKnowing({
    orderId,
    context,
    beside: () => providers.findById(providerId),
    decide: (order, provider) =>
      decideSuggest(order, provider && firmFor(order, provider, context.moment.now), context.moment),
  });

const firmFor = (order: RepairOrder, provider: Provider, now: number) => ({
  id: provider._id,
  name: provider.name,
  mayServe: mayServe(provider, order.item.category, order.place.street, now),
});

/** Whom to telephone, who is on duty first; it is written down first who looked up their numbers. */
export const callees: Cases['callees'] = async ({ orderId }, { moment }) => {
  const found = await orders.withFirms(orderId);
  if (!found) return no('NOT_FOUND');
  const { order, firms } = found;
  if (!isLeftOver(order, moment.now)) return no('NOT_NOW');
  const concerns = firms.flatMap((firm) => mayBeCalled(firm, order, moment.now).map((one) => one.memberId));
  const opened = { noun: 'repair-order', subject: orderId, reason: '无人接单，电话找师傅', concerns };
  if (!(await noteOpening(opened, moment))) return no('REQUEST_REUSED');
  const workers = firms.flatMap((firm) => calleesOf(firm, order, moment.now));
  return yes({ workers: workers.sort((a, b) => Number(b.onDuty) - Number(a.onDuty)) });
};

const calleesOf = (provider: Provider, order: RepairOrder, now: number) =>
  mayBeCalled(provider, order, now).map((one) => ({
    workerId: one.workerId,
    name: one.name,
    providerId: provider._id,
    providerName: provider.name,
    onDuty: one.onDutySince !== null,
    phone: open.phone(one.phone),
  }));
