import { DAY } from '#domain/kernel/time';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import type { Standing } from '#domain/standing/standing';
import { stepped } from '#domain/standing/stepping';
import { diceFor } from './dice';

const STEPPED_DAYS = 20;
export const steppedAt = (now: number): number => now - STEPPED_DAYS * DAY;

/** 信誉台阶 of a firm of the demo: where it does not stand well, its score has led there, some weeks ago. */
export function ladderOf(id: string, standing: Standing, now: number): Ladder {
  const ladder = newLadder(id, 'good');
  if (standing === ladder.standing) return ladder;
  const by = { now: steppedAt(now), newId: diceFor(`step of ${id}`).id };
  return stepped(ladder, standing, 'score', [], by);
}
