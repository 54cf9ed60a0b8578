import { isOrWasOf, type Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { no } from '#domain/kernel/result';
import {
  ANSWER_WITHIN,
  type ComplainedOrder,
  type Complaint,
  type ComplaintKind,
  type ComplaintParty,
  type ResidentKind,
} from './complaint';
import { tell, tellComplainants, tellFirm } from './effects';
import { step, until } from './lifecycle';

// How a complaint begins: by a resident, by what happened on an order, or by staff.

/** What her order says of it; the use case hands it over. */
export interface OpenOrder {
  readonly firm: { readonly id: string; readonly name: string };
  readonly order: ComplainedOrder;
  readonly complainantIds: readonly string[];
  /** She sent it back once already, or had it done again. */
  readonly sentBack: boolean;
}

export interface Claim {
  readonly words: string;
  readonly photos: readonly CheckedPhoto[];
  readonly firmSeesPhotos: boolean;
}

/**
 * By somebody whose order it was, or by staff for a caller, who is then told; whoever filed it does not rule. That it was not
 * repaired can be said once it was sent back.
 */
export function file(
  id: string,
  { kind, ...claim }: Claim & { readonly kind: ResidentKind },
  about: OpenOrder | null,
  moment: Moment,
): Decision<Complaint, 'NOT_FOUND' | 'OWN_CASE' | 'NOT_SENT_BACK_YET'> {
  if (!about) return no('NOT_FOUND');
  const { memberId, roles } = moment.actor;
  const own = about.complainantIds.includes(memberId);
  if (!own && !roles.includes('staff')) return no('NOT_FOUND');
  if (!own && (about.order.worker?.memberId === memberId || isOrWasOf(moment.actor, about.firm.id)))
    return no('OWN_CASE');
  if (kind === 'not-repaired' && !about.sentBack) {
    return no('NOT_SENT_BACK_YET', [{ path: 'kind', problem: 'send it back first' }]);
  }
  const { firm, order, complainantIds } = about;
  const case_ = { id, kind, firm, order, complainantIds, filedById: memberId, claim };
  return change(opened(case_, own ? 'complainant' : 'staff', moment));
}

/** By what happened on the order: somebody else came, or it was not repaired for the second time. */
export const fileByOrder = (
  id: string,
  of: {
    readonly kind: ResidentKind;
    readonly saidBy: string;
    readonly words: string;
    readonly about: Omit<OpenOrder, 'sentBack'>;
  },
  moment: Moment,
): Complaint => {
  const { firm, order, complainantIds } = of.about;
  const claim = { words: of.words, photos: [], firmSeesPhotos: false };
  const case_ = { id, kind: of.kind, firm, order, complainantIds, filedById: of.saidBy, claim };
  return opened(case_, 'clock', moment);
};

/** 伪造证件: staff open it, and whoever opened it does not rule. */
export function openCase(
  id: string,
  firm: { readonly id: string; readonly name: string; readonly own: boolean } | null,
  claim: Claim,
  moment: Moment,
): Decision<Complaint, 'NOT_FOUND' | 'OWN_CASE'> {
  if (!firm) return no('NOT_FOUND');
  if (firm.own) return no('OWN_CASE');
  const case_ = {
    id,
    kind: 'forged-papers',
    firm: { id: firm.id, name: firm.name },
    order: null,
    complainantIds: [],
    filedById: moment.actor.memberId,
    claim,
  } as const;
  return change(opened(case_, 'staff', moment));
}

interface Case {
  readonly id: string;
  readonly kind: ComplaintKind;
  readonly firm: Complaint['firm'];
  readonly order: ComplainedOrder | null;
  readonly complainantIds: readonly string[];
  readonly filedById: string;
  readonly claim: Claim;
}

function opened({ id, claim, ...case_ }: Case, by: ComplaintParty, moment: Moment): Complaint {
  const { words, photos, firmSeesPhotos } = claim;
  const complaint: Complaint = {
    ...newNoun(id),
    ...case_,
    state: 'filed',
    providerId: case_.firm.id,
    orderId: case_.order?.id ?? null,
    filedAt: moment.now,
    claim: { at: moment.now, words, photos },
    firmSeesPhotos,
    answer: null,
    ruling: null,
    appeal: null,
    decision: null,
    ...until(moment.now + ANSWER_WITHIN),
    firmDueAt: moment.now + ANSWER_WITHIN,
  };
  const worker = case_.order?.worker;
  return step(complaint, moment, 'file', by, {
    effects: [
      tellFirm(complaint, 'complaint-filed'),
      ...(worker ? [tell(complaint, worker.memberId, 'complaint-about-worker')] : []),
      ...(by === 'clock' || by === 'staff' ? tellComplainants(complaint, 'complaint-opened') : []),
    ],
  });
}
