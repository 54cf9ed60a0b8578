import { no, yes } from '#domain/kernel/result';
import { instantOf, monthOf } from '#domain/kernel/time';
import type { ProviderContract } from '#domain/provider/contract';
import { newLadder } from '#domain/provider/ladder';
import { firmOverview } from '#domain/provider/view-firms';
import { shown } from '#domain/rating/score';
import { shownFigures } from '#domain/repair/figures';
import type { UseCases } from '../runtime/serve';
import { figures } from '../store/figures';
import { providers } from '../store/providers';
import { scores } from '../store/ratings';
import { outcomes, standings } from '../store/standings';

type Cases = UseCases<ProviderContract>;

/** 我的服务商, at a glance: all of it is kept, so nothing is added up but this month's closed orders. */
export const overview: Cases['overview'] = async (_, { actor, moment: { now } }) => {
  if (actor.providerId === null) return no('NOT_FOUND');
  const [provider, ladder, score, counted, closedThisMonth] = await Promise.all([
    providers.findById(actor.providerId),
    standings.findById(actor.providerId),
    scores.of(actor.providerId, now),
    figures.findById(actor.providerId),
    outcomes.countClosed(actor.providerId, instantOf(`${monthOf(now)}-01`)),
  ]);
  if (!provider?.managerIds.includes(actor.memberId)) return no('NOT_FOUND');
  const known = {
    ladder: ladder ?? newLadder(provider._id, provider.standing),
    score: shown(score, now),
    figures: shownFigures(counted, now),
    closedThisMonth,
  };
  return yes(firmOverview(provider, known, now));
};
