import { type Complaint, type ComplaintState, RESIDENT_KINDS } from '#domain/complaint/complaint';
import { partyTo } from '#domain/complaint/lifecycle';
import { complaintRow } from '#domain/complaint/view';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { ProviderContract } from '#domain/provider-contract';
import type { Context, UseCases } from '../runtime/serve';
import { complaints } from '../store/complaints';
import { orders } from '../store/orders';
import { openFor, viewFor } from './complaints';

type Cases = UseCases<ProviderContract>;

const onePage = (found: readonly Complaint[], { actor, moment }: Context) => ({
  rows: found.slice(0, PAGE_ROWS).map((one) => complaintRow(one, actor, moment.now)),
  more: found.length > PAGE_ROWS,
});

/** One complaint, for those concerned; anybody else's is answered like a missing one. */
export const complaint: Cases['complaint'] = async ({ complaintId }, context) => {
  const found = await complaints.findById(complaintId);
  const view = found && (await viewFor(found, context));
  return view ? yes(view) : no('NOT_FOUND');
};

/** Of her own order, or as staff see it. */
export const complaintsOfOrder: Cases['complaintsOfOrder'] = async ({ orderId }, { actor, moment }) => {
  const [order, filed] = await Promise.all([orders.findById(orderId), complaints.ofOrder(orderId)]);
  const mayFile = order?.followerIds.includes(actor.memberId) || actor.roles.includes('staff');
  if (!order || !mayFile) return no('NOT_FOUND');
  const about = openFor(order);
  const late = about?.until != null && about.until < moment.now;
  const against = filed.filter(({ providerId }) => providerId === about?.firm.id).map(({ kind }) => kind);
  const kinds = RESIDENT_KINDS.filter(
    (kind) => !against.includes(kind) && (kind !== 'not-repaired' || about?.sentBack),
  );
  return yes({
    rows: filed
      .filter((one) => partyTo(one, actor) !== 'stranger')
      .map((one) => complaintRow(one, actor, moment.now)),
    open: about && !late ? { firmName: about.firm.name, kinds, until: about.until } : null,
  });
};

export const ownComplaints: Cases['ownComplaints'] = async ({ list, before, after }, context) => {
  const { providerId } = context.actor;
  if (providerId === null) return no('NOT_FOUND');
  const found =
    list === 'due' ? complaints.dueByFirm(providerId, after) : complaints.ofFirm(providerId, before);
  return yes(onePage(await found, context));
};

const DESKS: Readonly<Record<'ruling' | 'appeal' | 'answer', readonly ComplaintState[]>> = {
  ruling: ['answered', 'unanswered'],
  appeal: ['appealed'],
  answer: ['filed'],
};

export const complaintDesk: Cases['complaintDesk'] = async ({ list, after }, context) =>
  yes(onePage(await complaints.inStates(DESKS[list], after), context));

export const complaintsOfFirm: Cases['complaintsOfFirm'] = async ({ providerId, before }, context) =>
  yes(onePage(await complaints.ofFirm(providerId, before), context));
