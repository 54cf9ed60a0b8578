import { MINUTE } from '#domain/kernel/time';
import type { Studio } from './studio';

/**
 * Studios stand above one another, and none above itself. Two that are put under each other at the same moment would each see
 * no ring; so whoever is put under another one says so here first, where the other one finds it.
 */
export interface StudioMoves {
  readonly _id: string;
  readonly version: number;
  readonly moves: readonly StudioMove[];
}

export interface StudioMove {
  readonly studioId: string;
  readonly aboveId: string;
  /** The command that does it. */
  readonly by: string;
  readonly at: number;
}

export const MOVES_ID = 'moves';

/** A studio is written within the same call that said so, or never. */
const BEING_MADE = 2 * MINUTE;

const lasting = (before: StudioMoves | null, now: number): StudioMove[] =>
  (before?.moves ?? []).filter(({ at }) => now < at + BEING_MADE);

export const announced = (before: StudioMoves | null, move: StudioMove): StudioMoves => ({
  ...(before ?? { _id: MOVES_ID, version: 0 }),
  moves: [...lasting(before, move.at).filter(({ by }) => by !== move.by), move],
});

/** The studio and all that stand above it, or are about to by another command; none if it is not there. */
export function idsAbove(
  all: readonly Pick<Studio, '_id' | 'aboveId'>[],
  announcedMoves: StudioMoves | null,
  { aboveId, by, at }: Pick<StudioMove, 'aboveId' | 'by' | 'at'>,
): string[] {
  const others = lasting(announcedMoves, at).filter((move) => move.by !== by);
  const known = new Set(all.map(({ _id }) => _id));
  const found = new Set<string>();
  for (let next: readonly string[] = [aboveId]; next.length > 0; ) {
    const fresh = next.filter((id) => known.has(id) && !found.has(id));
    for (const id of fresh) found.add(id);
    next = fresh.flatMap((id) => [
      ...all.flatMap((one) => (one._id === id && one.aboveId ? [one.aboveId] : [])),
      ...others.flatMap((move) => (move.studioId === id ? [move.aboveId] : [])),
    ]);
  }
  return [...found];
}
