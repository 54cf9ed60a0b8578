import type { Actor } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { partsOf } from '#domain/rating/batch';
import { closed, entered, isDue, joined } from '#domain/rating/count';
import { add, reply } from '#domain/rating/decide';
import { exclusionOf, PAIR_WINDOW } from '#domain/rating/exclusion';
import type { Rating } from '#domain/rating/rating';
import { newScore, type Score } from '#domain/rating/score';
import { isListed } from '#domain/rating/view';
import type { RepairOrder } from '#domain/repair/order';
import { type Dice, diceFor } from './dice';
import { authorOf, momentOf } from './opinions';
import { made } from './residents';
import { addedLater, repliedTo } from './words';

const COUNTED_AFTER = 2_000;

/** One thing that happened to ratings, played when its turn comes. */
interface Happening {
  readonly at: number;
  readonly play: (opinions: Opinions) => readonly Happening[];
}

/** Ratings and scores as they stand while the half year is played. */
interface Opinions {
  readonly ratings: Map<string, Rating>;
  readonly scores: Map<string, Score>;
  readonly since: number;
}

export interface Played {
  readonly ratings: readonly Rating[];
  readonly scores: readonly Score[];
}

/** What the clock, the residents and the managers did about the ratings, in the order in which it happened. */
export function played(
  given: readonly Rating[],
  orders: readonly RepairOrder[],
  managers: ReadonlyMap<string, Actor>,
  { ids, since, now }: { readonly ids: readonly string[]; readonly since: number; readonly now: number },
): Played {
  const opinions: Opinions = {
    ratings: new Map(given.map((rating) => [rating._id, rating])),
    scores: new Map(ids.map((id) => [id, newScore(id, since)])),
    since,
  };
  const pairs = pairsOf(orders);
  let ahead: Happening[] = given.flatMap((rating) => [
    { at: rating.ratedAt + COUNTED_AFTER, play: counting(rating._id, pairs) },
    ...additionTo(rating),
    ...replyTo(rating, managers.get(rating.providerId)),
  ]);
  while (ahead.length > 0) {
    ahead.sort((a, b) => a.at - b.at);
    const [next, ...others] = ahead;
    if (!next || next.at >= now) break;
    ahead = [...others, ...next.play(opinions)];
  }
  const scores = [...opinions.scores.values()].map((score) => ({
    ...score,
    version: Math.max(1, score.version),
  }));
  return { ratings: [...opinions.ratings.values()], scores };
}

type Pairs = ReadonlyMap<string, readonly number[]>;

/** When the orders of each resident with each firm were closed. */
function pairsOf(orders: readonly RepairOrder[]): Pairs {
  const pairs = new Map<string, number[]>();
  for (const { residentId, worker, closedAt } of orders) {
    if (!worker || closedAt === null) continue;
    const pair = `${residentId} ${worker.providerId}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), closedAt]);
  }
  return pairs;
}

const counting = (id: string, pairs: Pairs) => (opinions: Opinions) => {
  const rating = opinions.ratings.get(id);
  if (!rating) return [];
  const closed = pairs.get(`${rating.residentId} ${rating.providerId}`) ?? [];
  // Her order was closed at most fifteen days before she rated; the last of those is it.
  const own = Math.max(...closed.filter((at) => at <= rating.ratedAt));
  const ordersOfPair = closed.filter((at) => at <= own && at > own - PAIR_WINDOW).length;
  const ties = { ownFirm: false, samePhone: false, sameHousehold: false, ordersOfPair };
  const books = { firm: scoreIn(opinions, rating.providerId), worker: scoreIn(opinions, rating.workerId) };
  const after = entered(
    rating,
    { excluded: exclusionOf(ties), confirmed: true },
    books,
    rating.ratedAt + COUNTED_AFTER,
  );
  opinions.ratings.set(id, after.rating);
  for (const score of [after.firm, after.worker]) put(opinions, score);
  return [...nightOf(after.firm, 'firm'), ...nightOf(after.worker, 'worker')];
};

/** The same night more than once comes to the same: the batch is published once. */
function nightOf({ _id, closesAt }: Score, whose: 'firm' | 'worker'): Happening[] {
  if (closesAt === null) return [];
  const play = (opinions: Opinions) => {
    const score = scoreIn(opinions, _id);
    if (!isDue(score, closesAt)) return [];
    const known = partsOf(score.open).map(
      ([category]) => [category, scoreIn(opinions, `category-${category}`)] as const,
    );
    const after = closed(score, whose, new Map(known));
    for (const one of [{ ...after.score, closesAt: null }, ...after.moved]) put(opinions, one);
    return [];
  };
  return [{ at: closesAt, play }];
}

const scoreIn = ({ scores, since }: Opinions, id: string): Score => scores.get(id) ?? newScore(id, since);
const put = ({ scores }: Opinions, score: Score) =>
  scores.set(score._id, { ...score, version: score.version + 1 });

const ADDITIONS = 0.07;

function additionTo({ _id, ratedAt, overall }: Rating): Happening[] {
  const dice = diceFor(`addition ${_id}`);
  if (!dice.chance(ADDITIONS)) return [];
  const at = ratedAt + dice.between(6 * DAY, 50 * DAY);
  const play = (opinions: Opinions) => {
    const rating = opinions.ratings.get(_id);
    if (!rating) return [];
    const moment = momentOf(authorOf(rating), at, `demo-addition-${_id}`, dice);
    const added = made(add(rating, { text: addedLater(overall, dice), photos: [] }, moment));
    const after = joined(added, scoreIn(opinions, added.providerId));
    opinions.ratings.set(_id, after?.rating ?? added);
    if (after) put(opinions, after.firm);
    return [];
  };
  return [{ at, play }];
}

/** Managers look in every few days, and answer what displeased somebody more often than praise. */
function replyTo(rating: Rating, manager: Actor | undefined): Happening[] {
  const dice = diceFor(`reply ${rating._id}`);
  if (!manager || !dice.chance(rating.overall < 3.6 ? 0.7 : 0.22)) return [];
  return [lookIn(rating, manager, rating.ratedAt + dice.between(8, 60) * HOUR, dice)];
}

const lookIn = ({ _id }: Rating, manager: Actor, at: number, dice: Dice): Happening => ({
  at,
  play(opinions) {
    const rating = opinions.ratings.get(_id);
    if (!rating || rating.counted?.excluded) return [];
    const { published } = scoreIn(opinions, rating.providerId);
    if (!isListed(rating, published)) return [lookIn(rating, manager, at + 3 * DAY, dice)];
    const moment = momentOf(manager, at, `demo-reply-${_id}`, dice);
    opinions.ratings.set(_id, made(reply(rating, published, repliedTo(rating.overall, dice), moment)));
    return [];
  },
});
