import type { Effect, EffectOf } from '#domain/effects';
import { isOrWasOf, type Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { whyNothing } from '#domain/kernel/sealed';
import { tell } from './effects';
import { hasQuit, type Provider, type UnionWish, type Worker } from './firm';
import { withEvent } from './story';

/** 建工会: a firm wishes for a union of its own, with its application or later, once; it is answered once. */

/** Whoever answers it is told. */
export function wished(provider: Provider, tellIds: readonly string[], { now: at }: Moment): Provider {
  const unionWish: UnionWish = { state: 'open', at, unionId: null, why: null };
  return owing(
    { ...provider, unionWish },
    tellIds.map((to) => tell(provider, to, 'union-wished')),
  );
}

/** Who was made to leave is no firm of the union’s any more. */
export const hasOpenWish = ({ unionWish, standing }: Pick<Provider, 'unionWish' | 'standing'>): boolean =>
  unionWish?.state === 'open' && standing !== 'expelled';

/** By a manager, where the application did not say it. */
export function wishUnion(
  provider: Provider,
  tellIds: readonly string[],
  moment: Moment,
): Decision<Provider, 'NOT_FOUND' | 'WISHED_ALREADY'> {
  const { managerIds, standing, unionWish } = provider;
  const gone = standing === 'expelled' || hasQuit(provider);
  if (!managerIds.includes(moment.actor.memberId) || gone) return no('NOT_FOUND');
  if (unionWish) return no('WISHED_ALREADY');
  return change(
    withEvent(wished(provider, tellIds, moment), moment, {
      action: 'wishUnion',
      by: 'manager',
      to: standing,
    }),
  );
}

type AnswerRefusal = 'NOT_FOUND' | 'OWN_CASE' | 'WISH_ANSWERED';
type UnionToFound = Omit<EffectOf<'found-union'>, 'kind' | 'cause' | 'providerId'>;

/** 建立企业工会: which one is settled here; it is there as soon as the effect is carried out. */
export function foundUnion(
  provider: Provider,
  union: UnionToFound,
  moment: Moment,
): Decision<Provider, AnswerRefusal> {
  const { _id: providerId } = provider;
  const cause = `${providerId}-${union.unionId}`;
  return answered(provider, { state: 'founded', unionId: union.unionId }, moment, [
    { kind: 'found-union', cause, providerId, ...union },
    ...tellManagers(provider, 'union-wish-founded'),
  ]);
}

/** 不建立: with a reason that the firm reads. */
export const declineUnion = (
  provider: Provider,
  why: string,
  moment: Moment,
): Decision<Provider, AnswerRefusal> =>
  answered(provider, { state: 'declined', why }, moment, tellManagers(provider, 'union-wish-declined'));

/** Who may answer at all is known by the unions; nobody answers the own firm. */
function answered(
  provider: Provider,
  answer: Partial<UnionWish> & { readonly state: keyof typeof ACTIONS },
  moment: Moment,
  effects: readonly Effect[],
): Decision<Provider, AnswerRefusal> {
  const { unionWish, standing } = provider;
  if (!unionWish || standing === 'expelled') return no('NOT_FOUND');
  if (isOfIt(provider, moment)) return no('OWN_CASE');
  if (unionWish.state !== 'open') return no('WISH_ANSWERED');
  const after = { ...provider, unionWish: { ...unionWish, ...answer } };
  const by = moment.actor.roles.includes('staff') ? 'staff' : 'officer';
  const why = answer.why ?? null;
  return change(withEvent(after, moment, { action: ACTIONS[answer.state], by, to: standing, why, effects }));
}

const ACTIONS = { founded: 'foundUnion', declined: 'declineUnion' } as const;

const isOfIt = ({ _id, managerIds, workers }: Provider, { actor }: Moment): boolean =>
  isOrWasOf(actor, _id) ||
  managerIds.includes(actor.memberId) ||
  workers.some(({ memberId }) => memberId === actor.memberId);

const tellManagers = (
  provider: Provider,
  about: 'union-wish-founded' | 'union-wish-declined',
): readonly Effect[] => provider.managerIds.map((to) => tell(provider, to, about));

/** 邀请师傅入会: who works there by leave of the union, and whose number is known still. */
export const toInvite = ({ workers }: Pick<Provider, 'workers'>): readonly Worker[] =>
  workers.filter(({ left, approvedAt, phone }) => !left && approvedAt !== null && whyNothing(phone) === null);
