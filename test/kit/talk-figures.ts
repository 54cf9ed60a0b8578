import { type Figures, NO_FIGURES, plus, type Scope, type Tally, tallyId } from '#domain/appointment/figures';
import { type ScoreSum, sumId } from '#domain/appointment/studio-score';
import { monthOf, monthsBefore } from '#domain/kernel/time';
import { MONDAY_NINE } from './district';
import { STUDIOS, YUNNAN, ZHONGSHAN } from './studios';

/** A year of figures of three studios, the third of them so small that it is hidden; and what people scored. */
const MONTHS = Array.from({ length: 12 }, (_, ago) => monthsBefore(monthOf(MONDAY_NINE), ago + 1)).reverse();
const BUSY: Readonly<Record<string, number>> = { [YUNNAN]: 26, [ZHONGSHAN]: 14 };
const busyness = (studioId: string): number => BUSY[studioId] ?? 2;

function monthOfStudio(asked: number): Figures {
  const part = (share: number) => Math.round(asked * share);
  const [answered, evaluated] = [part(0.93), part(0.7)];
  return {
    ...NO_FIGURES,
    asked,
    responded: asked,
    respondedInTime: part(0.96),
    answered,
    answeredInTime: part(0.88),
    evaluated,
    satisfied: part(0.62),
    stars: evaluated * 4,
    followedUp: part(0.5),
    lasting: part(0.45),
    mediations: part(0.3),
    people: part(0.45),
    recoveredFen: asked * 1_234_500,
    demands: part(0.25),
    suggestions: part(0.2),
    adopted: part(0.15),
  };
}

export function figuresOfAYear(): { appointment_tallies: Tally[]; studio_score_sums: ScoreSum[] } {
  const tallies = new Map<string, Tally>();
  const add = (scope: Scope, owner: string, name: string, month: string, figures: Figures) => {
    const _id = tallyId({ scope, owner, month });
    const known = tallies.get(_id)?.figures ?? NO_FIGURES;
    tallies.set(_id, { _id, version: 1, scope, owner, name, month, figures: plus(known, figures) });
  };
  for (const [place, month] of MONTHS.entries()) {
    for (const { _id, name, union, officers } of STUDIOS) {
      const figures = monthOfStudio(busyness(_id) + (busyness(_id) > 5 ? (place * 5) % 9 : 0));
      add('district', 'district', '全区', month, figures);
      add('union', union.id, union.name, month, figures);
      add('studio', _id, name, month, figures);
      const [officer] = officers;
      if (officer) add('officer', officer.memberId, officer.name, month, figures);
    }
  }
  return { appointment_tallies: [...tallies.values()], studio_score_sums: [...scoreSums()] };
}

function* scoreSums(): Generator<ScoreSum> {
  for (const { _id: studioId, union } of STUDIOS) {
    for (const period of [...MONTHS, monthOf(MONDAY_NINE).slice(0, 4)]) {
      const count = busyness(studioId) - 2;
      if (count === 0) continue;
      const stars = Math.round(count * (studioId === YUNNAN ? 4.6 : 4.1));
      const sum = { studioId, unionId: union.id, period, count, stars };
      yield { _id: sumId(studioId, period), version: count, ...sum };
    }
  }
}
