import type { Provider } from '#domain/firm/firm';
import type { Wanted, Worth } from '#domain/firm/search';
import type { KnownOf, ShownScore } from '#domain/firm/view';
import { lowerBound, newScore, type Score, shown } from '#domain/rating/score';
import { carefulShare, type Figures, shownFigures } from '#domain/repair/figures';
import { couldCome, type Rank } from '#domain/repair/rank';
import { figures } from '../store/figures';
import { ranks } from '../store/ranks';
import { scores } from '../store/ratings';

/** What the rooms of rating and repair know of firms, in three queries, however many firms there are. */
export interface KnownElsewhere {
  readonly scores: ReadonlyMap<string, Score>;
  readonly figures: ReadonlyMap<string, Figures>;
  readonly free: readonly Rank[];
}

export async function knownElsewhere(
  providerIds: readonly string[],
  scored = providerIds,
): Promise<KnownElsewhere> {
  const [judged, counted, free] = await Promise.all([
    scores.findAll(scored),
    figures.findAll(providerIds),
    ranks.readyOf(providerIds),
  ]);
  return { scores: byId(judged), figures: byId(counted), free };
}

const byId = <T extends { readonly _id: string }>(documents: readonly T[]) =>
  new Map(documents.map((one) => [one._id, one]));

type Place = Pick<Wanted, 'category' | 'street'>;

export function knownOf(
  { _id }: Provider,
  { scores: judged, figures: counted, free }: KnownElsewhere,
  { category, street }: Place,
  now: number,
): KnownOf {
  const score = judged.get(_id);
  return {
    score: score && shown(score, now),
    figures: shownFigures(counted.get(_id) ?? null, now),
    workersFree: free.filter((rank) => rank.providerId === _id && couldCome(rank, category, street)).length,
  };
}

/** What it is sorted by: careful estimates, so that a few lucky visits do not come before many good ones. */
export function worthOf(provider: Provider, known: KnownOf, elsewhere: KnownElsewhere, now: number): Worth {
  const { visits, inTime, priceLevel } = known.figures;
  return {
    provider,
    score: lowerBound(elsewhere.scores.get(provider._id) ?? newScore(provider._id, now), now),
    punctuality: carefulShare(inTime, visits),
    price: priceLevel === null ? null : -priceLevel,
    free: known.workersFree,
  };
}

export const shownScores = ({ scores: judged }: KnownElsewhere, now: number): Map<string, ShownScore> =>
  new Map([...judged].map(([id, score]) => [id, shown(score, now)]));
