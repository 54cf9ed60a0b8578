import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { RatingContract } from '#domain/rating/contract';
import { explanationOf, publicRating } from '#domain/rating/view';
import type { UseCases } from '../runtime/serve';
import { ratings, scores } from '../store/ratings';

type Cases = UseCases<RatingContract>;

async function pageOf(providerId: string, before: string | null, now: number) {
  const score = await scores.of(providerId, now);
  const found = await ratings.publicOf(providerId, score.published, before);
  const rows = found.slice(0, PAGE_ROWS);
  return {
    explanation: explanationOf(score, now),
    ratings: rows.map((rating) => publicRating(rating, score.published)),
    next: found.length > PAGE_ROWS ? (rows.at(-1)?.listed ?? null) : null,
  };
}

/** What has been published of a firm: the same for everybody, for whoever reads it may work there. */
export const ofFirm: Cases['ofFirm'] = async ({ providerId, before }, { moment }) =>
  yes(await pageOf(providerId, before, moment.now));

export const ofMyFirm: Cases['ofMyFirm'] = async ({ before }, { actor, moment }) => {
  if (actor.providerId === null) return no('NOT_A_WORKER');
  const page = await pageOf(actor.providerId, before, moment.now);
  return yes({ ...page, mayReply: actor.roles.includes('manager') });
};

export const score: Cases['score'] = async ({ subjectId }, { moment }) =>
  yes(explanationOf(await scores.of(subjectId, moment.now), moment.now));
