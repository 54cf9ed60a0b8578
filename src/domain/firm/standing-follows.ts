import type { Moment } from '#domain/kernel/actor';
import type { NoticeKind } from '#domain/notices';
import type { Ladder } from '#domain/standing/ladder';
import { rankOf, type Standing, type StandingAction } from '#domain/standing/standing';
import { wasTakenBack } from '#domain/standing/stepping';
import { tell, toRank } from './effects';
import { mayTakeOrders, type Provider } from './firm';
import { withEvent } from './story';

const DOWN: Readonly<Record<Exclude<Standing, 'good'>, StandingAction>> = {
  warned: 'warn',
  probation: 'observe',
  suspended: 'suspend',
  expelled: 'expel',
};

const TOLD: Readonly<Record<Standing, NoticeKind>> = {
  good: 'standing-good',
  warned: 'standing-warned',
  probation: 'standing-probation',
  suspended: 'standing-suspended',
  expelled: 'standing-expelled',
};

/** The firm as it stands after the step; one that may not take orders any more is swept. */
export function standingAt(provider: Provider, { standing, steps }: Ladder, moment: Moment): Provider {
  if (provider.standing === standing) return provider;
  const after = { ...provider, standing };
  const sweepsAt = mayTakeOrders(after) ? provider.sweepsAt : moment.now;
  const worse = rankOf(standing) > rankOf(provider.standing);
  const action = worse && standing !== 'good' ? DOWN[standing] : 'recover';
  const last = steps.at(-1);
  // That it never counted is told by whoever took it back.
  const wasUndone = last?.rule === 'at-once' && wasTakenBack(last);
  return withEvent({ ...after, sweepsAt }, moment, {
    action,
    by: moment.actor.roles.includes('staff') ? 'staff' : 'clock',
    from: provider.standing,
    to: standing,
    why: last?.rule ?? null,
    effects: [
      ...(wasUndone ? [] : provider.managerIds.map((to) => tell(provider, to, TOLD[standing]))),
      ...provider.workers.filter(({ left }) => !left).map((worker) => toRank(provider, worker, moment)),
    ],
  });
}
