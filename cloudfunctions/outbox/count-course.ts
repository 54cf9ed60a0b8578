import { forgettable, forgetting, hasCounted, remembering, remembersSince } from '#domain/kernel/lately';
import { afterOutcome, standingCases } from '#domain/standing/judging';
import type { Ladder } from '#domain/standing/ladder';
import { afterOverturn } from '#domain/standing/overturn';
import type { CountCourse, CountPrice, StrikeCourse } from '#domain/standing/owed';
import type { JudgedBy } from '#domain/standing/stepping';
import type { Change } from '../store/commit';
import { type CountedOutcome, outcomes } from '../store/standings';
import { addOnce, untilCommitted } from '../store/unit-of-work';
import { moveByClosing } from './count-visit';
import { judgedChanges, sweepIfStopped } from './judge-firm';
import { Known } from './known';

/** 履约: moves the ladder once; a step changes the firm with it. */
export async function countCourse(effect: CountCourse, known = new Known()): Promise<void> {
  if (effect.outcome === 'closed') return countClosed(effect, null, known);
  // What is said against a firm may be overturned later: its line is written in the commit that moves the ladder.
  await untilCommitted(async () => {
    if (await outcomes.findById(effect.cause)) return [];
    const noted: Change = { collection: 'outcomes', before: null, after: lineOf(effect) };
    return judgedChanges(effect.providerId, [noted], (ladder, by) => afterOutcome(ladder, effect, by));
  });
  await sweepIfStopped(effect.providerId);
}

/** An order that was closed, with what was charged for it: ladder and figures move by a write each, then one line says so. */
export async function countClosed(
  effect: CountCourse,
  price: CountPrice | null,
  known = new Known(),
): Promise<void> {
  await Promise.all([moveLadder(effect, known), moveByClosing(effect, price)]);
  const charge = price && { charge: { chargedFen: price.chargedFen, listMaxFen: price.listMaxFen } };
  await addOnce('outcomes', { ...lineOf(effect), ...charge });
}

async function moveLadder(effect: CountCourse, known: Known): Promise<void> {
  let changes: Change[] = [];
  await untilCommitted(async (round) => {
    const seen = round === 1 ? known : new Known();
    changes = await judgedChanges(
      effect.providerId,
      [],
      (ladder, by) => withClosed(ladder, effect, by),
      seen,
    );
    return changes;
  });
  if (changes.some(({ collection }) => collection === 'providers')) await sweepIfStopped(effect.providerId);
}

async function withClosed(ladder: Ladder, effect: CountCourse, by: JudgedBy): Promise<Ladder | null> {
  if (await wasCounted(ladder, effect)) return null;
  const lighter = forgetting(ladder, await outcomes.written(forgettable(ladder)));
  return remembering(afterOutcome(lighter, effect, by), effect.cause, by.now);
}

const wasCounted = async (ladder: Ladder, { cause, at }: CountCourse): Promise<boolean> =>
  hasCounted(ladder, cause) || (!remembersSince(ladder, at) && (await outcomes.findById(cause)) !== null);

const lineOf = ({ kind: _, cause, ...outcome }: CountCourse): CountedOutcome => ({
  _id: cause,
  version: 0,
  ...outcome,
});

/** 撤销: marked in the commit that takes it out of the ladder. What was not counted yet never will be. */
export async function strikeCourse({ kind: _, ...effect }: StrikeCourse): Promise<void> {
  const { cause, ...outcome } = effect;
  await untilCommitted(async () => {
    const known = await outcomes.findById(cause);
    if (known?.struckAt !== undefined) return [];
    const after = { ...(known ?? { _id: cause, version: 0, ...outcome }), struckAt: Date.now() };
    const change: Change = { collection: 'outcomes', before: known, after };
    return judgedChanges(effect.providerId, [change], async (ladder, by) => {
      if (!known) return ladder;
      // Read after the ladder: what is proven meanwhile moves the ladder's version, so that nobody overlooks it.
      const grave = (await outcomes.graveOf(effect.providerId)).filter(({ _id }) => _id !== cause);
      return afterOverturn(ladder, known, standingCases(ladder, grave).length > 0, by);
    });
  });
  await sweepIfStopped(effect.providerId);
}
