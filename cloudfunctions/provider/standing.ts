import { workingDaysAfter } from '#domain/appointment/calendar';
import type { Provider } from '#domain/firm/firm';
import type { Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import type { ProviderContract } from '#domain/provider-contract';
import { shown } from '#domain/rating/score';
import * as decide from '#domain/standing/appeals';
import * as atOnce from '#domain/standing/at-once';
import * as confirming from '#domain/standing/confirming';
import { recounted, recountsFrom, totalsAt } from '#domain/standing/counting';
import { owingTheFirm } from '#domain/standing/judging';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import { ladderView } from '#domain/standing/view';
import type { UseCases } from '../runtime/serve';
import { followLadder } from '../store/firm-standing';
import { identities } from '../store/identities';
import { changeNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { providers } from '../store/providers';
import { scores } from '../store/ratings';
import { type CountedOutcome, outcomes, standings } from '../store/standings';
import { calendars } from '../store/studios';
import { addOnce } from '../store/unit-of-work';
import { confirmAtOnceBy } from './confirm-by';
import { isOfFirm } from './firm';

type Cases = UseCases<ProviderContract>;

export const ownStanding: Cases['ownStanding'] = async (_, { actor, moment }) => {
  const provider = actor.providerId ? await providers.findById(actor.providerId) : null;
  if (!provider?.managerIds.includes(actor.memberId)) return no('NOT_FOUND');
  return yes(await viewOf(provider, moment));
};

export const firmStanding: Cases['firmStanding'] = async ({ providerId }, { moment }) => {
  const provider = await providers.findById(providerId);
  return provider ? yes(await viewOf(provider, moment)) : no('NOT_FOUND');
};

async function viewOf(provider: Provider, { now }: Moment, known?: Ladder) {
  const [kept, score] = await Promise.all([
    known ?? standings.findById(provider._id),
    scores.findById(provider._id),
  ]);
  const ladder = kept ?? newLadder(provider._id, provider.standing);
  return ladderView(ladder, provider, score && shown(score, now).mean, now);
}

/** 申诉, answered within two working days. */
export const appealStep: Cases['appealStep'] = async ({ stepId, why }, { actor, moment }) => {
  const provider = actor.providerId ? await providers.findById(actor.providerId) : null;
  if (!provider?.managerIds.includes(actor.memberId)) return no('NOT_FOUND');
  const changed = await changeNoun({
    noun: 'standing',
    id: provider._id,
    moment,
    beside: () => Promise.all([calendars.current(), identities.staff()]),
    decide: (ladder: Ladder, [calendar, staff]) => {
      const dueAt = workingDaysAfter(calendar, moment.now, APPEAL_WORKING_DAYS);
      const staffIds = staff.map(({ memberId }) => memberId);
      return decide.appeal(ladder, { stepId, why, dueAt }, staffIds, moment);
    },
  });
  return changed.ok ? { ...changed, value: await viewOf(provider, moment, changed.value) } : changed;
};

const APPEAL_WORKING_DAYS = 2;

export const decideAppeal: Cases['decideAppeal'] = ({ providerId, ...wish }, context) =>
  changeStanding(providerId, context, async (ladder, provider) => {
    const [graveCases, staff] = await Promise.all([
      wish.overturned ? outcomes.graveOf(providerId) : [],
      // Whether somebody else could answer matters only to whoever confirmed it.
      hasConfirmed(ladder, wish.stepId, context.moment.actor.memberId) ? identities.staff() : [],
    ]);
    const known = {
      ...{ ownCase: isOfFirm(provider, context), managerIds: provider.managerIds, graveCases },
      staffIds: staff.map(({ memberId }) => memberId),
    };
    return decide.decideAppeal(ladder, wish, known, context.moment);
  });

const hasConfirmed = ({ steps }: Ladder, stepId: string, memberId: string): boolean =>
  steps.some((step) => step.id === stepId && step.confirmedBy === memberId);

/** 确认暂停: what the rules proposed within two working days, what staff set at once within one. */
export const answerProposal: Cases['answerProposal'] = ({ providerId, ...wish }, context) =>
  changeStanding(providerId, context, (ladder, provider) => {
    const known = { ownCase: isOfFirm(provider, context) };
    return ladder.atOnce
      ? atOnce.answerAtOnce(ladder, wish, known, context.moment)
      : confirming.answerProposal(ladder, wish, known, context.moment);
  });

/** 立即暂停 */
export const suspendFirm: Cases['suspendFirm'] = async ({ providerId, grounds }, context) => {
  if (!(await standings.findById(providerId))) await begin(providerId);
  return changeStanding(providerId, context, async (ladder, provider) => {
    const known = {
      ownCase: isOfFirm(provider, context),
      confirmBy: await confirmAtOnceBy(context.moment.now),
    };
    return atOnce.suspendAtOnce(ladder, grounds, known, context.moment);
  });
};

/** Of a firm about which nothing was counted yet. */
async function begin(providerId: string): Promise<void> {
  const provider = await providers.findById(providerId);
  if (provider) await addOnce('standings', newLadder(providerId, provider.standing));
}

export const reinstate: Cases['reinstate'] = ({ providerId, ...wish }, context) =>
  changeStanding(providerId, context, (ladder, provider) =>
    decide.reinstate(ladder, wish, { ownCase: isOfFirm(provider, context) }, context.moment),
  );

/** The ladder is committed; the firm follows it before this is answered. */
async function changeStanding<Code extends string>(
  providerId: string,
  { moment }: Parameters<Cases['reinstate']>[1],
  decideOn: (ladder: Ladder, provider: Provider) => Decision<Ladder, Code> | Promise<Decision<Ladder, Code>>,
) {
  const seen: { provider: Provider | null } = { provider: null };
  const changed = await changeNoun<Ladder, Code | 'NOT_FOUND', Provider | null>({
    noun: 'standing',
    id: providerId,
    moment,
    beside: async () => {
      seen.provider = await providers.findById(providerId);
      return seen.provider;
    },
    decide: async (ladder, provider) => {
      if (!provider) return no('NOT_FOUND');
      const decision = await decideOn(ladder, provider);
      if (!decision.ok) return decision;
      const moves = decision.after.standing !== provider.standing;
      return { ok: true, after: moves ? owingTheFirm(decision.after) : decision.after };
    },
  });
  const { provider } = seen;
  if (!changed.ok || !provider) return changed.ok ? no('NOT_FOUND') : changed;
  await carryOutNow('standing', changed.value, 'follow-ladder', () => followLadder(providerId));
  return { ...changed, value: await viewOf(provider, moment, changed.value) };
}

const AT_ONCE = 200;

/** 重新计数 */
export const recount: Cases['recount'] = async ({ providerId }, { moment: { now } }) => {
  const [provider, known] = await Promise.all([
    providers.findById(providerId),
    standings.findById(providerId),
  ]);
  if (!provider) return no('NOT_FOUND');
  const kept = known ?? newLadder(providerId, provider.standing);
  const counted = await outcomesSince(providerId, recountsFrom(kept, now));
  const [was, is] = [totalsAt(kept, now), totalsAt(recounted(kept, counted), now)];
  return yes({ agrees: JSON.stringify(was) === JSON.stringify(is), kept: was, recounted: is });
};

/** Page by page; what stands at the very instant of a page's end comes again with the next and is left out there. */
async function outcomesSince(providerId: string, since: number): Promise<CountedOutcome[]> {
  const found = new Map<string, CountedOutcome>();
  for (let from = since; ; ) {
    const page = await outcomes.ofFirm(providerId, from, AT_ONCE);
    const known = found.size;
    for (const one of page) found.set(one._id, one);
    if (page.length < AT_ONCE || found.size === known) return [...found.values()];
    from = page.at(-1)?.at ?? from;
  }
}
