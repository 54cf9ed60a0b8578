import type { Provider } from '#domain/firm/firm';
import { isNotGood } from '#domain/firm/representing';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { isCreditCode } from '#domain/kernel/identity-numbers';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { type Application, holdOf } from './application';
import { type Form, whatLacks, withSealed, writtenIn } from './form';
import { allowed, partyOf, step, tell, type VettingRefusal } from './lifecycle';

export type SubmitRefusal =
  | VettingRefusal
  | 'APPLICATION_INCOMPLETE'
  | 'CREDIT_CODE_WRONG'
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

export function withdraw(application: Application, moment: Moment): Decision<Application, VettingRefusal> {
  const may = allowed(application, 'withdraw', partyOf(application, moment));
  if (!may.ok) return may;
  const holds = holdOf('withdrawn', application.applicantId, '', application._id);
  return change(step({ ...application, holds }, moment, 'withdraw', 'applicant'));
}
