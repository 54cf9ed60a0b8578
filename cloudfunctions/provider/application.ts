import type { InputOf } from '#domain/kernel/contract';
import { change } from '#domain/kernel/entity';
import { isIdNumber } from '#domain/kernel/identity-numbers';
import { no, yes } from '#domain/kernel/result';
import { isStreet } from '#domain/membership/district';
import type { ProviderContract } from '#domain/provider-contract';
import type { Application } from '#domain/vetting/application';
import type { KnownOfApplicant } from '#domain/vetting/applying';
import * as applying from '#domain/vetting/applying';
import type { Form } from '#domain/vetting/form';
import { applicationView, filesOfApplication } from '#domain/vetting/view';
import { idFor } from '../runtime/moment';
import { fingerprint, seal, unseal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { wordsAllowed } from '../runtime/wechat-world';
import { admit, measuresOf } from '../store/allowances';
import { applications } from '../store/applications';
import { barred } from '../store/barred';
import { districts } from '../store/districts';
import { identities } from '../store/identities';
import { type Changed, changeNoun, createNoun } from '../store/nouns';
import { providers } from '../store/providers';
import { links } from '../store/uploads';

type Cases = UseCases<ProviderContract>;
type FormInput = InputOf<ProviderContract, 'startApplication'>;

export const ownApplication: Cases['ownApplication'] = async (_, { actor }) => {
  const found = await applications.newestOf(actor.memberId);
  return yes({ application: found && (await shown(found)) });
};

/**
 * The id is computed from person and request, so that a retry finds the draft instead of beginning another. Who has one that
 * was not sent in is told so before anything is counted.
 */
export const startApplication: Cases['startApplication'] = async (input, { moment }) => {
  const wrong = whatIsWrongWith(input);
  if (wrong) return wrong;
  const id = idFor(moment);
  const { memberId } = moment.actor;
  const draft = applying.draft(id, formFrom(input), moment);
  const limits = ['applications-a-day'] as const;
  const [made, other, asRead] = await Promise.all([
    applications.findById(id),
    applications.holding(draft.holds),
    measuresOf([memberId], limits),
  ]);
  if (!made && other) return no('DRAFT_THERE_ALREADY');
  const claimants = [{ memberId, phoneConfirmed: true }];
  const counted = made ? yes(null) : await admit({ limits, id, now: moment.now, claimants, asRead });
  const decision = counted.ok ? change(draft) : counted;
  return answer(
    await createNoun<Application, 'TOO_MANY_APPLICATIONS' | 'BUSY', 'DRAFT_THERE_ALREADY'>({
      noun: 'application',
      id,
      moment,
      decision,
      taken: 'DRAFT_THERE_ALREADY',
    }),
  );
};

export const saveApplication: Cases['saveApplication'] = async ({ applicationId, ...input }, { moment }) => {
  const wrong = whatIsWrongWith(input);
  if (wrong) return wrong;
  const form = formFrom(input);
  return answer(
    await changeNoun({
      noun: 'application',
      id: applicationId,
      moment,
      decide: (application: Application) => applying.save(application, form, moment),
      clash: 'CREDIT_CODE_TAKEN',
    }),
  );
};

type SubmitRefusal = applying.SubmitRefusal | 'CREDIT_CODE_TAKEN' | 'WORDS_NOT_ALLOWED' | 'PLACE_UNKNOWN';

/** The words that were looked at are the words that are sent in: who has written others meanwhile is looked at again. */
export const submitApplication: Cases['submitApplication'] = async ({ applicationId }, context) => {
  const { moment } = context;
  return answer(
    await changeNoun<Application, SubmitRefusal>({
      noun: 'application',
      id: applicationId,
      moment,
      decide: async (application) => {
        if (application.applicantId !== moment.actor.memberId) return no('NOT_FOUND');
        const [known, district] = await Promise.all([knownOf(application, context), districts.current()]);
        const decision = applying.submit(application, known, moment);
        if (!decision.ok) return decision;
        if (!application.streets.every((street) => isStreet(district, street))) {
          return no('PLACE_UNKNOWN', [{ path: 'streets', problem: 'not served' }]);
        }
        if (!(await mayBeRead(application, context))) {
          return no('WORDS_NOT_ALLOWED', [{ path: 'introduction', problem: 'not allowed' }]);
        }
        return decision;
      },
      clash: 'CREDIT_CODE_TAKEN',
    }),
  );
};

const mayBeRead = async (
  { name, introduction, videos }: Application,
  { openid }: Context,
): Promise<boolean> =>
  !openid || wordsAllowed(`${name} ${introduction} ${videos.map(({ title }) => title).join(' ')}`, openid);

async function knownOf(draft: Application, { identity }: Context): Promise<KnownOfApplicant> {
  const [staff, isBarred, otherFirms] = await Promise.all([
    identities.staff(),
    barred.holdsOf(draft.idKey, draft.creditCode),
    providers.ofRepresentative(draft.idKey),
  ]);
  return {
    barred: isBarred,
    otherFirms,
    inAFirm: identity?.providerId != null,
    reviewerIds: staff.map(({ memberId }) => memberId),
  };
}

export const withdrawApplication: Cases['withdrawApplication'] = async ({ applicationId }, { moment }) =>
  answer(
    await changeNoun({
      noun: 'application',
      id: applicationId,
      moment,
      decide: (application: Application) => applying.withdraw(application, moment),
    }),
  );

/** A number that cannot be right is said at once, beside its field. */
function whatIsWrongWith({ idNumber }: FormInput) {
  if (idNumber !== null && !isIdNumber(idNumber)) {
    return no('ID_NUMBER_WRONG', [{ path: 'idNumber', problem: 'checksum' }]);
  }
  return null;
}

const formFrom = ({ idNumber, contactPhone, ...form }: FormInput): Form => ({
  ...form,
  creditCode: form.creditCode ?? '',
  papers: form.papers.map((paper) => ({
    ...paper,
    validFromOn: paper.validFromOn ?? '',
    validToOn: paper.validToOn ?? '',
    photo: paper.photo ?? '',
  })),
  videos: form.videos.map((video) => ({ ...video, poster: video.poster ?? '' })),
  idNumber: idNumber === null ? null : { sealed: seal(idNumber), key: fingerprint(idNumber) },
  contactPhone: contactPhone === null ? null : { sealed: seal(contactPhone), key: fingerprint(contactPhone) },
});

async function answer<Code extends string>(changed: Changed<Application, Code>) {
  if (!changed.ok) return changed;
  return { ...changed, value: { application: await shown(changed.value) } };
}

export const shown = async (application: Application) =>
  applicationView(application, unseal, await links(filesOfApplication(application)));
