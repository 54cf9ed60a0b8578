import { partsOf } from '#domain/rating/batch';
import { closed, isDue } from '#domain/rating/count';
import { newScore, type Score } from '#domain/rating/score';
import { judgeFirm } from '../outbox/judge-firm';
import { refreshRank } from '../outbox/refresh-rank';
import type { Change } from '../store/commit';
import { providers } from '../store/providers';
import { ranks } from '../store/ranks';
import { scores } from '../store/ratings';
import { untilCommitted } from '../store/unit-of-work';

/**
 * A batch whose night has come: published, then what follows from the new score, and only then is the night struck off, so
 * that whoever dies in between is followed by the next tick.
 */
export async function publishBatch(id: string): Promise<void> {
  const isFirm = (await providers.findById(id)) !== null;
  await untilCommitted(() => published(id, isFirm ? 'firm' : 'worker'));
  if (isFirm) await judgeFirm(id);
  else await refreshRankOf(id);
  await untilCommitted(() => nightStruckOff(id));
}

async function published(id: string, whose: 'firm' | 'worker'): Promise<Change[]> {
  const before = await scores.findById(id);
  if (!before || !isDue(before, Date.now())) return [];
  const known = await categoriesOf(before);
  const { score, moved } = closed(before, whose, known.all);
  return [
    { collection: 'scores', before, after: score },
    ...moved.map((after) => ({
      collection: 'scores' as const,
      before: known.stored.get(after._id) ?? null,
      after,
    })),
  ];
}

async function categoriesOf({ open, asOf }: Score) {
  const categories = partsOf(open).map(([category]) => category);
  const found = await scores.findAll(categories.map(categoryId));
  const stored = new Map(found.map((score) => [score._id, score]));
  const all = new Map(
    categories.map((category) => {
      const id = categoryId(category);
      return [category, stored.get(id) ?? newScore(id, asOf)] as const;
    }),
  );
  return { stored, all };
}

const categoryId = (category: string) => `category-${category}`;

async function refreshRankOf(workerId: string): Promise<void> {
  const rank = await ranks.findById(workerId);
  if (rank) await refreshRank({ providerId: rank.providerId, workerId });
}

/** Not that of a batch which was completed meanwhile. */
async function nightStruckOff(id: string): Promise<Change[]> {
  const before = await scores.findById(id);
  if (!before || before.closesAt === null || before.closesAt > Date.now() || isDue(before, Date.now()))
    return [];
  const after: Score = { ...before, closesAt: null };
  return [{ collection: 'scores', before, after }];
}
