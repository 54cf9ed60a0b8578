import type { Effect, EffectOf } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import type { NoticeKind } from '#domain/notices';
import { type Application, type ApplicationAction, type ApplicationParty, VETTING } from './application';

export type VettingRefusal = 'NOT_FOUND' | 'FORBIDDEN' | 'NOT_NOW';

export const partyOf = ({ applicantId }: Application, { actor }: Moment): ApplicationParty =>
  applicantId === actor.memberId ? 'applicant' : 'stranger';

export const allowed = ({ state }: Application, action: ApplicationAction, party: ApplicationParty) =>
  mayTake(VETTING[action], state, party);

export function step(
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

export const tell = (application: Application, to: string, about: NoticeKind): EffectOf<'notify'> => ({
  kind: 'notify',
  cause: `${application._id}-${application.events.length}`,
  to,
  about,
  noun: 'application',
  id: application._id,
});
