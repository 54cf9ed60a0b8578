import { dayOf } from '#domain/kernel/time';
import { badgeState } from './badge';
import { isValidOn, openCategories } from './certificate';
import type { DutyView, ProviderCard, ProviderProfile, ShownFigures } from './contract';
import { hasQuit, type Provider, releasedVideos, servedBy, type Worker } from './firm';

export interface ShownScore {
  readonly mean: number | null;
  readonly count: number;
}
const NONE: ShownScore = { mean: null, count: 0 };

/** What other rooms know of a firm; the use case hands it over. */
export interface KnownOf {
  readonly score: ShownScore | undefined;
  readonly figures: ShownFigures;
  readonly workersFree: number;
}

export const providerCard = (
  provider: Provider,
  { score, figures, workersFree }: KnownOf,
  now: number,
): ProviderCard => ({
  id: provider._id,
  name: provider.name,
  standing: provider.standing,
  quit: hasQuit(provider),
  categories: provider.categories.filter((c) => openCategories(provider.certificates, now).includes(c)),
  streets: [...provider.streets],
  score: score ?? NONE,
  figures,
  workersFree,
  workersOnDuty: provider.workers.filter((w) => w.onDutySince !== null && isShownValid(provider, w, now))
    .length,
});

export const providerProfile = (
  provider: Provider,
  known: Omit<KnownOf, 'score'> & { readonly scores: ReadonlyMap<string, ShownScore> },
  links: Record<string, string>,
  now: number,
): ProviderProfile => ({
  ...providerCard(provider, { ...known, score: known.scores.get(provider._id) }, now),
  introduction: provider.introduction,
  approvedOn: provider.approvedOn,
  // As the register has them, those that ran out too; not what staff have not looked at, or did not accept.
  certificates: provider.certificates
    .filter(({ checkedAt }) => checkedAt !== null)
    .map((c) => ({
      kind: c.kind,
      category: c.category,
      validToOn: c.validToOn,
      valid: isValidOn(c, dayOf(now)),
    })),
  videos: releasedVideos(provider).map(({ fileId, poster, title }) => ({ fileId, poster, title })),
  workers: shownCrew(provider).map((w) => ({
    workerId: w.workerId,
    name: w.name,
    photo: w.photo,
    badgeNo: w.badgeNo,
    badgeValid: isShownValid(provider, w, now),
    onDuty: w.onDutySince !== null,
    score: known.scores.get(w.workerId) ?? NONE,
  })),
  links,
});

/** As whoever stands behind a door is told: of a firm that takes no orders nobody's badge counts. */
const isShownValid = (provider: Provider, worker: Worker, now: number): boolean =>
  badgeState(provider, worker, now) === 'valid';

/** Who works there and was looked at by staff: a newcomer's name and picture are nobody's to see before. */
const shownCrew = ({ workers }: Provider) => workers.filter((w) => !w.left && w.approvedAt !== null);

/** Whatever of it anybody may look at. */
export const filesOfProfile = (provider: Provider): string[] => [
  ...releasedVideos(provider).flatMap(({ fileId, poster }) => [fileId, poster]),
  ...shownCrew(provider).map((w) => w.photo),
];

export const dutyView = (provider: Provider, worker: Worker, now: number): DutyView => ({
  onDuty: worker.onDutySince !== null,
  since: worker.onDutySince,
  name: worker.name,
  providerName: provider.name,
  badgeNo: worker.badgeNo,
  badge: badgeState(provider, worker, now),
  standing: provider.standing,
  categories: servedBy(provider, worker, now),
  streets: [...provider.streets],
});
