import type { EffectOf } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { eventNo } from '#domain/kernel/entity';
import type { NoticeKind } from '#domain/notices';
import type { Provider, Worker } from './firm';
import type { FollowBar, FollowFirm, RefreshRank } from './owed';

/** His place among those who are offered orders has to be found again. */
export const toRank = (provider: Provider, { workerId }: Worker, { requestId }: Moment): RefreshRank => ({
  kind: 'refresh-rank',
  cause: `provider-${provider._id}-${requestId}`,
  providerId: provider._id,
  workerId,
});

const causeIn = (provider: Provider): string => `${provider._id}-${eventNo(provider)}`;

export const tell = (provider: Provider, to: string, about: NoticeKind): EffectOf<'notify'> => ({
  kind: 'notify',
  to,
  ...aboutFirm(provider, about),
});

/** What he may do for the firm is written elsewhere, and follows. */
export const toFollow = (provider: Provider, memberId: string): FollowFirm => ({
  kind: 'follow-firm',
  cause: causeIn(provider),
  to: memberId,
  providerId: provider._id,
});

/** 不得再入驻: whom this firm's document bars is written elsewhere, and follows. */
export const followingBar = (provider: Provider, { workerId }: Worker): FollowBar => ({
  kind: 'follow-bar',
  cause: causeIn(provider),
  providerId: provider._id,
  workerId,
});

export const tellStaff = (provider: Provider, about: NoticeKind): EffectOf<'tell-staff'> => ({
  kind: 'tell-staff',
  ...aboutFirm(provider, about),
});

const aboutFirm = (provider: Provider, about: NoticeKind) =>
  ({
    cause: causeIn(provider),
    about,
    noun: 'provider',
    id: provider._id,
  }) as const;
