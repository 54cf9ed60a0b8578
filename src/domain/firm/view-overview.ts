import { DAY, dayOf } from '#domain/kernel/time';
import type { Ladder } from '#domain/standing/ladder';
import { outlookOf } from '#domain/standing/outlook';
import { mayAppeal, outlookView } from '#domain/standing/view';
import { isOpenAt, isRenewed, isWaiting } from './certificate';
import type { FirmOverview } from './contract-overview';
import { badgeValid, type Provider, type Worker } from './firm';
import { FIRST_REMINDER_DAYS } from './reminders';
import type { KnownOf, ShownScore } from './view';
import { unionWishView } from './view-union-wish';

/** What other rooms and the ladder know of a firm; the use case hands it over. */
export interface KnownToManager extends Pick<KnownOf, 'figures'> {
  readonly ladder: Ladder;
  readonly score: ShownScore;
  readonly closedThisMonth: number;
  readonly toAnswer: number;
  /** The union that the firm’s wish became. */
  readonly unionName: string | null;
}

/** The own firm at a glance. */
export const firmOverview = (provider: Provider, known: KnownToManager, now: number): FirmOverview => ({
  id: provider._id,
  name: provider.name,
  standing: provider.standing,
  quitAt: provider.quitAt ?? null,
  outlook: outlookView(outlookOf(known.ladder, { score: known.score.mean, now })),
  score: known.score,
  figures: known.figures,
  closedThisMonth: known.closedThisMonth,
  crew: crewCounts(present(provider), now),
  papers: paperCounts(provider, now),
  toAnswer: known.toAnswer,
  mayAppeal: known.ladder.steps.some((step) => mayAppeal(step, now)),
  appealDueAt: known.ladder.appealDueAt,
  unionWish: unionWishView(provider, known.unionName),
});

const present = ({ workers }: Provider): Worker[] => workers.filter(({ left }) => !left);
const isAdmitted = ({ approvedAt }: Worker): boolean => approvedAt !== null;

const crewCounts = (workers: readonly Worker[], now: number): FirmOverview['crew'] => ({
  working: workers.filter(isAdmitted).length,
  onDuty: workers.filter((one) => one.onDutySince !== null && badgeValid(one, now)).length,
  waiting: workers.filter((one) => !isAdmitted(one)).length,
  untrained: workers.filter((one) => isAdmitted(one) && !badgeValid(one, now)).length,
});

function paperCounts(provider: Provider, now: number): FirmOverview['papers'] {
  const holders = [provider, ...present(provider).filter(isAdmitted)];
  const last = holders.flatMap(({ certificates }) =>
    certificates.filter((paper) => paper.checkedAt !== null && !isRenewed(paper, certificates, now)),
  );
  const closed = last.filter((paper) => !isOpenAt(paper, now));
  const soon = dayOf(now + FIRST_REMINDER_DAYS * DAY);
  return {
    ending: last.filter((paper) => paper.validToOn <= soon).length - closed.length,
    closed: closed.length,
    waiting: holders.flatMap(({ certificates }) => certificates.filter(isWaiting)).length,
  };
}
