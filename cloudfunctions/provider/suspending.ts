import { workingDaysAfter } from '#domain/appointment/calendar';
import type { Provider } from '#domain/firm/firm';
import * as revoking from '#domain/firm/revoking';
import * as decide from '#domain/firm/suspending';
import type { Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import type { ProviderContract } from '#domain/provider-contract';
import type { Context, UseCases } from '../runtime/serve';
import { barred } from '../store/barred';
import { identities } from '../store/identities';
import { changeNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { calendars } from '../store/studios';
import { confirmAtOnceBy } from './confirm-by';
import { isOfFirm, shownToStaff } from './firm';

type Cases = UseCases<ProviderContract>;

interface Known {
  readonly ownCase: boolean;
}

/** 停接、收回: a decision of staff about one of the firm's people or papers; no other firm takes him before the answer. */
async function byStaff<Code extends string, Beside = undefined>(
  id: string,
  context: Context,
  decideOn: (provider: Provider, known: Known, moment: Moment, beside: Beside) => Decision<Provider, Code>,
  beside?: () => Promise<Beside>,
) {
  const { moment } = context;
  const changed = await changeNoun<Provider, Code, Beside>({
    ...{ noun: 'provider', id, moment },
    ...(beside ? { beside } : {}),
    decide: (provider, found) => decideOn(provider, { ownCase: isOfFirm(provider, context) }, moment, found),
  });
  if (!changed.ok) return changed;
  await carryOutNow('provider', changed.value, 'follow-bar', barred.followWorker);
  return { ...changed, value: await shownToStaff(changed.value, moment.now) };
}

export const suspendWorker: Cases['suspendWorker'] = ({ providerId, ...wish }, context) =>
  byStaff(
    providerId,
    context,
    (provider, known, moment, confirmBy) => decide.suspend(provider, wish, { ...known, confirmBy }, moment),
    () => confirmAtOnceBy(context.moment.now),
  );

export const answerSuspension: Cases['answerSuspension'] = ({ providerId, ...wish }, context) =>
  byStaff(providerId, context, (provider, known, moment) => decide.answer(provider, wish, known, moment));

export const decideSuspensionAppeal: Cases['decideSuspensionAppeal'] = ({ providerId, ...wish }, context) =>
  byStaff(
    providerId,
    context,
    (provider, known, moment, staff) =>
      decide.decideAppeal(
        provider,
        wish,
        { ...known, staffIds: staff.map(({ memberId }) => memberId) },
        moment,
      ),
    () => identities.staff(),
  );

export const endSuspension: Cases['endSuspension'] = ({ providerId, ...wish }, context) =>
  byStaff(providerId, context, (provider, known, moment) => decide.end(provider, wish, known, moment));

export const revokeBadge: Cases['revokeBadge'] = ({ providerId, ...wish }, context) =>
  byStaff(providerId, context, (provider, known, moment) =>
    revoking.revokeBadge(provider, wish, known, moment),
  );

export const giveBadge: Cases['giveBadge'] = ({ providerId, ...wish }, context) =>
  byStaff(providerId, context, (provider, known, moment) =>
    revoking.giveBadge(provider, wish, known, moment),
  );

export const withdrawPaper: Cases['withdrawPaper'] = ({ providerId, ...wish }, context) =>
  byStaff(providerId, context, (provider, known, moment) =>
    revoking.withdrawPaper(provider, wish, known, moment),
  );

/** 申诉: by the worker himself or by his manager; answered within two working days. */
export const appealSuspension: Cases['appealSuspension'] = async ({ providerId, ...wish }, { moment }) => {
  const changed = await changeNoun({
    noun: 'provider',
    id: providerId,
    moment,
    beside: () => calendars.current(),
    decide: (provider: Provider, calendar) => {
      const dueAt = workingDaysAfter(calendar, moment.now, APPEAL_WORKING_DAYS);
      return decide.appeal(provider, wish, { dueAt }, moment);
    },
  });
  return changed.ok ? { ...changed, value: { done: true } } : changed;
};

const APPEAL_WORKING_DAYS = 2;
