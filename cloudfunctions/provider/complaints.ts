import { workingDaysAfter } from '#domain/appointment/calendar';
import { type Complaint, DECIDE_WITHIN_DAYS, RULE_WITHIN_DAYS } from '#domain/complaint/complaint';
import type { ComplaintView } from '#domain/complaint/contract';
import * as filing from '#domain/complaint/filing';
import * as hearing from '#domain/complaint/hearing';
import type { ComplaintRefusal } from '#domain/complaint/lifecycle';
import { limitsOfComplaint } from '#domain/complaint/limits';
import { complaintView, photosOfComplaint } from '#domain/complaint/view';
import type { Decision } from '#domain/kernel/entity';
import { handedIn } from '#domain/kernel/pictures';
import { no } from '#domain/kernel/result';
import type { LimitRefusal } from '#domain/limits';
import type { ProviderContract } from '#domain/provider-contract';
import { complainable, headlineOf } from '#domain/repair/complainable';
import type { RepairOrder } from '#domain/repair/order';
import type { Context, UseCases } from '../runtime/serve';
import { admit, measuresOf } from '../store/allowances';
import { caseId, complaintId } from '../store/complaints';
import { type Changed, changeNoun, createNoun } from '../store/nouns';
import { orders } from '../store/orders';
import { picturesOf } from '../store/pictures';
import { providers } from '../store/providers';
import { calendars } from '../store/studios';
import { isOfFirm } from './firm';

type Cases = UseCases<ProviderContract>;

/** 投诉, by her whose order it was or who booked it, or by staff for a caller. */
export const fileComplaint: Cases['fileComplaint'] = async ({ orderId, ...claim }, context) => {
  const { moment } = context;
  const limits = limitsOfComplaint(claim.kind);
  const [order, asRead] = await Promise.all([
    orders.findById(orderId),
    measuresOf([moment.actor.memberId], limits),
  ]);
  const about = order && openFor(order);
  const id = complaintId(orderId, claim.kind, about?.firm.id ?? '');
  const decision = filed(id, { ...claim, photos: handedIn(claim.photos) }, about, moment);
  // What staff do for a caller is refused for no limit.
  const own = about?.complainantIds.includes(moment.actor.memberId) ?? false;
  const counted = decision.ok && own ? await admit({ ...claimOf(id, moment), limits, asRead }) : null;
  return shown(
    await createNoun<Complaint, FileRefusal, 'ALREADY_COMPLAINED'>({
      noun: 'complaint',
      id,
      moment,
      decision: counted && !counted.ok ? counted : decision,
      taken: 'ALREADY_COMPLAINED',
    }),
    context,
  );
};

const claimOf = (id: string, { actor, now }: Context['moment']) => ({
  id,
  now,
  claimants: [{ memberId: actor.memberId, phoneConfirmed: true }],
});

type FileRefusal =
  | 'NOT_FOUND'
  | 'OWN_CASE'
  | 'NOT_SENT_BACK_YET'
  | 'TOO_LATE_TO_COMPLAIN'
  | LimitRefusal<'open-complaints'>
  | 'BUSY';

function filed(
  id: string,
  claim: Parameters<typeof filing.file>[1],
  about: ReturnType<typeof openFor>,
  moment: Context['moment'],
): Decision<Complaint, FileRefusal> {
  const decision = filing.file(id, claim, about, moment);
  const late = about?.until != null && about.until < moment.now;
  return decision.ok && late ? no('TOO_LATE_TO_COMPLAIN') : decision;
}

export function openFor(order: RepairOrder) {
  const found = complainable(order);
  return found && { ...found, order: { ...headlineOf(order), worker: found.worker } };
}

/** 伪造证件, from the firm's file. */
export const openCase: Cases['openCase'] = async ({ providerId, ...claim }, context) => {
  const { moment } = context;
  const provider = await providers.findById(providerId);
  const firm = provider && { id: provider._id, name: provider.name, own: isOfFirm(provider, context) };
  const id = caseId(providerId, moment.actor.memberId, moment.requestId);
  const photos = handedIn(claim.photos);
  const decision = filing.openCase(id, firm, { ...claim, photos, firmSeesPhotos: true }, moment);
  return shown(
    await createNoun<Complaint, 'NOT_FOUND' | 'OWN_CASE', 'ALREADY_COMPLAINED'>({
      noun: 'complaint',
      id,
      moment,
      decision,
      taken: 'ALREADY_COMPLAINED',
    }),
    context,
  );
};

/** 答复 */
export const answerComplaint: Cases['answerComplaint'] = ({ complaintId: id, words, photos }, context) =>
  changeComplaint({
    id,
    context,
    beside: dueIn(RULE_WITHIN_DAYS, context),
    decide: (complaint, dueAt) =>
      hearing.answer(complaint, { words, photos: handedIn(photos) }, dueAt, context.moment),
  });

/** 裁定 */
export const ruleOnComplaint: Cases['ruleOnComplaint'] = ({ complaintId: id, ...verdict }, context) =>
  changeComplaint({ id, context, decide: (complaint) => hearing.rule(complaint, verdict, context.moment) });

/** 申诉 */
export const appealRuling: Cases['appealRuling'] = ({ complaintId: id, why }, context) =>
  changeComplaint({
    id,
    context,
    beside: dueIn(DECIDE_WITHIN_DAYS, context),
    decide: (complaint, dueAt) => hearing.appeal(complaint, why, dueAt, context.moment),
  });

export const decideRulingAppeal: Cases['decideRulingAppeal'] = ({ complaintId: id, ...decision }, context) =>
  changeComplaint({
    id,
    context,
    decide: (complaint) => hearing.decideAppeal(complaint, decision, context.moment),
  });

const dueIn =
  (workingDays: number, { moment }: Context) =>
  async () =>
    workingDaysAfter(await calendars.current(), moment.now, workingDays);

interface ComplaintCommand<Beside> {
  readonly id: string;
  readonly context: Context;
  readonly beside?: () => Promise<Beside>;
  readonly decide: (complaint: Complaint, beside: Beside) => Decision<Complaint, ComplaintRefusal>;
}

const changeComplaint = async <Beside = undefined>({ context, ...command }: ComplaintCommand<Beside>) =>
  shown(await changeNoun({ noun: 'complaint', moment: context.moment, ...command }), context);

/** As whoever changed it may see it now. */
async function shown<Code extends string>(
  changed: Changed<Complaint, Code>,
  context: Context,
): Promise<Changed<ComplaintView, Code | 'NOT_FOUND'>> {
  if (!changed.ok) return changed;
  const view = await viewFor(changed.value, context);
  return view ? { ...changed, value: view } : no('NOT_FOUND');
}

export const viewFor = async (
  complaint: Complaint,
  { actor, moment }: Context,
): Promise<ComplaintView | null> =>
  complaintView(complaint, actor, await picturesOf(photosOfComplaint(complaint)), moment.now);
