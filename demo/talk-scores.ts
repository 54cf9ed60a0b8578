import type { Appointment } from '#domain/appointment/request';
import type { Studio } from '#domain/appointment/studio';
import {
  type GivenScore,
  type Judged,
  type ScoreSum,
  scoreMark,
  scoreMonth,
  sumId,
  withScore,
} from '#domain/appointment/studio-score';
import { HOUR, yearOf } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { fingerprint } from '../cloudfunctions/runtime/seal';
import { type Dice, diceFor } from './dice';

export interface TalkScores {
  readonly marks: readonly GivenScore[];
  readonly sums: readonly ScoreSum[];
}

/** Of those who evaluated, and of the members of the union. */
const SCORES_MONTHLY = 0.6;
const SCORES_YEARLY = 0.7;

/** 工作室评分 of the last year: each month by who was answered, this year and the last by members of the union. */
export function talkScores(
  requests: readonly Appointment[],
  studios: readonly Studio[],
  members: readonly Member[],
  now: number,
): TalkScores {
  const book = new Book();
  for (const { _id, residentId, studio, evaluation } of requests) {
    const dice = diceFor(`studio score ${_id}`);
    const at = (evaluation?.at ?? now) + HOUR;
    if (!evaluation || residentId === null || at > now || !dice.chance(SCORES_MONTHLY)) continue;
    book.give(residentId, { studioId: studio.id, unionId: studio.unionId, period: scoreMonth(at) }, dice);
  }
  for (const { _id, union } of members.filter((one) => one.union !== null)) {
    const years = [yearOf(now) - 1, yearOf(now)].filter((year) => (union?.sinceOn ?? '') < `${year}`);
    for (const year of years) {
      const dice = diceFor(`yearly score ${_id} ${year}`);
      if (!dice.chance(SCORES_YEARLY)) continue;
      const studio = dice.pick(studios);
      book.give(_id, { studioId: studio._id, unionId: studio.union.id, period: String(year) }, dice);
    }
  }
  return { marks: [...book.marks.values()], sums: [...book.sums.values()] };
}

/** Once a person, studio and period, as the rule says. */
class Book {
  readonly marks = new Map<string, GivenScore>();
  readonly sums = new Map<string, ScoreSum>();

  give(memberId: string, judged: Judged, dice: Dice): void {
    const { studioId, period } = judged;
    const _id = fingerprint(scoreMark(memberId, judged));
    if (this.marks.has(_id)) return;
    this.marks.set(_id, { _id, version: 1, studioId, period, wish: fingerprint(`demo ${_id}`) });
    const id = sumId(studioId, period);
    const stars = dice.weighted([5, 4, 3, 2], (one) => one ** 3);
    const sum = withScore(this.sums.get(id) ?? null, judged, stars);
    this.sums.set(id, { ...sum, version: sum.count });
  }
}
