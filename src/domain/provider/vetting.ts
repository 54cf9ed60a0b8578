import type { Moment } from '#domain/kernel/actor';
import type { Effect, FoundFirm, NoticeKind, Notify } from '#domain/kernel/effect';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { type FieldProblem, no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import { dayOf } from '#domain/kernel/time';
import {
  type Application,
  type ApplicationAction,
  type ApplicationParty,
  holdOf,
  itemsOf,
  type Outcome,
  type Paper,
  type ShownVideo,
  VETTING,
  type Verdict,
} from './application';
import { isCreditCode } from './identity-numbers';
import { type FirmContact, type Provider, VIDEOS_MAX } from './provider';

type Written = Pick<
  Application,
  | 'name'
  | 'creditCode'
  | 'representative'
  | 'contactName'
  | 'office'
  | 'streets'
  | 'categories'
  | 'papers'
  | 'commitments'
  | 'introduction'
  | 'videos'
>;

/** What is written in the form; sealed fields keep what they held where nothing new is written. */
export type Form = Written & {
  readonly joinsUnion: boolean;
  readonly idNumber: { readonly sealed: Sealed; readonly key: string } | null;
  readonly contactPhone: { readonly sealed: Sealed; readonly key: string } | null;
};

export type VettingRefusal = 'NOT_FOUND' | 'FORBIDDEN' | 'NOT_NOW';
export type SubmitRefusal =
  | VettingRefusal
  | 'APPLICATION_INCOMPLETE'
  | 'CREDIT_CODE_WRONG'
  | 'BARRED'
  | 'OTHER_FIRM_NOT_GOOD'
  | 'ALREADY_IN_A_FIRM';
export type ReviewRefusal =
  | VettingRefusal
  | 'OWN_CASE'
  | 'VERDICTS_INCOMPLETE'
  | 'REASON_MISSING'
  | 'NOT_ALL_RIGHT'
  | 'NOTHING_TO_MEND'
  | 'BARRED'
  | 'OTHER_FIRM_NOT_GOOD'
  | 'ALREADY_IN_A_FIRM';

export function draft(id: string, form: Form, moment: Moment): Application {
  const applicantId = moment.actor.memberId;
  const empty: Application = {
    ...newNoun(id),
    ...writtenIn(form),
    state: 'draft',
    applicantId,
    begunAt: moment.now,
    holds: holdOf('draft', applicantId, '', id),
    idNumber: null,
    idKey: null,
    contactPhone: null,
    contactPhoneKey: null,
    submittedAt: null,
    forUnionAbove: false,
    reviews: [],
  };
  return withEvent(withSealed(empty, form), moment, { action: 'save', by: 'applicant', to: 'draft' });
}

export function save(
  application: Application,
  form: Form,
  moment: Moment,
): Decision<Application, VettingRefusal> {
  const may = allowed(application, 'save', partyOf(application, moment));
  if (!may.ok) return may;
  const after = withSealed({ ...application, ...writtenIn(form) }, form);
  // A returned one has been sent in: it stays the living one of its firm, also under a mended code.
  const holds = holdOf(application.state, application.applicantId, after.creditCode, application._id);
  return change(step({ ...after, holds }, moment, 'save', 'applicant'));
}

const writtenIn = ({ idNumber: _, contactPhone: __, ...form }: Form) => form;

const withSealed = (application: Application, { idNumber, contactPhone }: Form): Application => ({
  ...application,
  ...(idNumber ? { idNumber: idNumber.sealed, idKey: idNumber.key } : {}),
  ...(contactPhone ? { contactPhone: contactPhone.sealed, contactPhoneKey: contactPhone.key } : {}),
});

export interface KnownOfApplicant {
  /** Representative or credit code of a firm that was expelled. */
  readonly barred: boolean;
  /** The vetted firms of this representative: whoever has lost esteem with one does not begin anew with another. */
  readonly otherFirms: readonly Pick<Provider, 'standing'>[];
  readonly inAFirm: boolean;
  readonly reviewerIds: readonly string[];
}

export function submit(
  application: Application,
  known: KnownOfApplicant,
  moment: Moment,
): Decision<Application, SubmitRefusal> {
  const may = allowed(application, 'submit', partyOf(application, moment));
  if (!may.ok) return may;
  const lacking = whatLacks(application, moment.now);
  if (lacking.length > 0) return no('APPLICATION_INCOMPLETE', lacking);
  if (!isCreditCode(application.creditCode)) {
    return no('CREDIT_CODE_WRONG', [{ path: 'creditCode', problem: 'checksum' }]);
  }
  if (known.barred) return no('BARRED');
  if (known.otherFirms.some(isNotGood)) return no('OTHER_FIRM_NOT_GOOD');
  if (known.inAFirm) return no('ALREADY_IN_A_FIRM');
  const reviewers = known.reviewerIds.filter((id) => id !== application.applicantId);
  const holds = holdOf('submitted', application.applicantId, application.creditCode, application._id);
  const sent = { ...application, holds, submittedAt: moment.now, forUnionAbove: reviewers.length === 0 };
  const effects = reviewers.map((to) => tell(application, to, 'vetting-submitted'));
  return change(step(sent, moment, 'submit', 'applicant', { effects }));
}

/** One that was made to leave is looked for by its bar, which falls when the expulsion is overturned. */
const isNotGood = ({ standing }: Pick<Provider, 'standing'>): boolean =>
  standing !== 'good' && standing !== 'expelled';

/** As much of an application as can be looked at for gaps: in the cloud, and on the applicant's phone. */
export type Filled = Written & {
  readonly idNumber: object | string | null;
  readonly contactPhone: object | string | null;
};

/** What an applicant still has to fill in. */
export function whatLacks(application: Filled, now: number): FieldProblem[] {
  const { commitments, papers, categories, videos } = application;
  const texts = ['name', 'creditCode', 'representative', 'contactName', 'office', 'introduction'] as const;
  const missing: string[] = texts.filter((field) => application[field].trim() === '');
  if (!application.idNumber) missing.push('idNumber');
  if (!application.contactPhone) missing.push('contactPhone');
  if (application.streets.length === 0) missing.push('streets');
  if (categories.length === 0) missing.push('categories');
  if (!commitments.noSubcontracting || !commitments.listPrices) missing.push('commitments');
  const uncertified = categories.some((category) => !papers.some((paper) => paper.category === category));
  if (uncertified || papers.some((paper) => !isComplete(paper, now))) missing.push('papers');
  if (videos.length > VIDEOS_MAX || !videos.every(isShowable)) missing.push('videos');
  return missing.map((path) => ({ path, problem: 'required' }));
}

const isShowable = ({ fileId, poster, title }: ShownVideo): boolean =>
  fileId !== '' && poster !== '' && title.trim() !== '';

const isComplete = (paper: Paper, now: number): boolean =>
  paper.kind.trim() !== '' &&
  paper.number.trim() !== '' &&
  paper.photo !== '' &&
  paper.validFromOn !== '' &&
  paper.validFromOn <= paper.validToOn &&
  paper.validToOn >= dayOf(now);

export function withdraw(application: Application, moment: Moment): Decision<Application, VettingRefusal> {
  const may = allowed(application, 'withdraw', partyOf(application, moment));
  if (!may.ok) return may;
  const holds = holdOf('withdrawn', application.applicantId, '', application._id);
  return change(step({ ...application, holds }, moment, 'withdraw', 'applicant'));
}

export interface ReviewWish {
  readonly outcome: Outcome;
  readonly why: string;
  readonly verdicts: readonly Verdict[];
}

export interface KnownOfCase {
  /** Since it was sent in, another firm of the representative was made to leave. */
  readonly barred: boolean;
  readonly otherFirms: readonly Pick<Provider, 'standing'>[];
  /** The reviewer is party to it in some other capacity. */
  readonly ownCase: boolean;
  readonly inAFirm: boolean;
}

/** Item by item, with a reason for each no; by somebody who has no part in it. */
export function review(
  application: Application,
  wish: ReviewWish,
  known: KnownOfCase,
  moment: Moment,
): Decision<Application, ReviewRefusal> {
  const own = known.ownCase || application.applicantId === moment.actor.memberId;
  const party = moment.actor.roles.includes('staff') ? 'reviewer' : 'stranger';
  const may = allowed(application, wish.outcome, party);
  if (!may.ok) return may;
  if (own) return no('OWN_CASE');
  const wrong = whatIsWrongWith(wish, itemsOf(application));
  if (wrong) return no(wrong);
  if (wish.outcome === 'approve' && known.barred) return no('BARRED');
  if (wish.outcome === 'approve' && known.otherFirms.some(isNotGood)) return no('OTHER_FIRM_NOT_GOOD');
  if (wish.outcome === 'approve' && known.inAFirm) return no('ALREADY_IN_A_FIRM');
  const { outcome, why, verdicts } = wish;
  const row = VETTING[outcome];
  const holds = holdOf(
    row?.to ?? application.state,
    application.applicantId,
    application.creditCode,
    application._id,
  );
  const reviewed = {
    ...application,
    holds,
    reviews: [...application.reviews, { at: moment.now, by: moment.actor.memberId, outcome, why, verdicts }],
  };
  const founds = { kind: 'found-firm', cause: application._id } satisfies FoundFirm;
  const effects = [
    ...(outcome === 'approve' ? [founds] : []),
    tell(application, application.applicantId, TOLD[outcome]),
  ];
  return change(step(reviewed, moment, outcome, 'reviewer', { why, effects }));
}

const TOLD: Readonly<Record<Outcome, NoticeKind>> = {
  approve: 'vetting-approved',
  return: 'vetting-returned',
  reject: 'vetting-rejected',
};

function whatIsWrongWith({ outcome, why, verdicts }: ReviewWish, items: readonly string[]) {
  const judged = new Set(verdicts.map(({ item }) => item));
  const everyItem = judged.size === verdicts.length && items.every((item) => judged.has(item));
  if (!everyItem || judged.size !== items.length) return 'VERDICTS_INCOMPLETE';
  const noes = verdicts.filter(({ right }) => !right);
  if (noes.some((verdict) => verdict.why.trim() === '')) return 'REASON_MISSING';
  if (outcome === 'approve' && noes.length > 0) return 'NOT_ALL_RIGHT';
  if (outcome === 'return' && noes.length === 0) return 'NOTHING_TO_MEND';
  return outcome === 'reject' && why.trim() === '' ? 'REASON_MISSING' : null;
}

/** The firm that an approved application becomes; its workers come later, one by one. */
export function vettedFirm(application: Application, moment: Moment): Provider {
  const { now } = moment;
  const provider: Provider = {
    ...newNoun(application._id),
    name: application.name,
    introduction: application.introduction,
    approvedOn: dayOf(now),
    standing: 'good',
    office: application.office,
    streets: application.streets,
    categories: application.categories,
    certificates: application.papers.map((paper) => ({ ...paper, id: moment.newId(), checkedAt: now })),
    workers: [],
    managerIds: [application.applicantId],
    photos: [],
    // Each of them was looked at by itself.
    videos: application.videos.map((video) => ({ ...video, id: moment.newId(), releasedAt: now })),
    creditCode: application.creditCode,
    contact: contactOf(application),
    amendments: [],
    representativeKey: application.idKey ?? '',
    invitations: [],
    waitingSince: null,
    sweepsAt: null,
  };
  return withEvent(provider, moment, { action: 'approve', by: 'staff', to: 'good' });
}

const contactOf = ({ contactName, contactPhone, contactPhoneKey }: Application): FirmContact | null =>
  contactPhone && contactPhoneKey
    ? { name: contactName, phone: contactPhone, phoneKey: contactPhoneKey }
    : null;

export const partyOf = ({ applicantId }: Application, { actor }: Moment): ApplicationParty =>
  applicantId === actor.memberId ? 'applicant' : 'stranger';

const allowed = ({ state }: Application, action: ApplicationAction, party: ApplicationParty) =>
  mayTake(VETTING[action], state, party);

function step(
  application: Application,
  moment: Moment,
  action: ApplicationAction,
  by: ApplicationParty,
  more: { readonly why?: string; readonly effects?: readonly Effect[] } = {},
): Application {
  const from = application.state;
  const to = VETTING[action]?.to ?? from;
  return withEvent({ ...application, state: to }, moment, { action, by, from, to, ...more });
}

const tell = (application: Application, to: string, about: NoticeKind): Notify => ({
  kind: 'notify',
  cause: `${application._id}-${application.events.length}`,
  to,
  about,
  noun: 'application',
  id: application._id,
});
