import type { Moment } from '#domain/kernel/actor';
import { newNoun } from '#domain/kernel/entity';
import { DAY, monthOf } from '#domain/kernel/time';
import { NO_PLACES } from '#domain/means/places';
import type { Offering, PublishHours } from '../owed';
import type { SessionPlan } from '../plan';
import { closesAt, type Session } from '../session';
import { step } from './session-step';

type Place = Pick<Session, 'seriesId' | 'seriesOf' | 'seriesNo' | 'venueId'>;

/** One of a series, as it begins. */
function newSession(id: string, plan: SessionPlan, union: Offering, place: Place, moment: Moment): Session {
  const made = {
    ...newNoun(id),
    ...plan,
    ...union,
    ...NO_PLACES,
    ...place,
    ...{ month: monthOf(plan.from), calledAt: null, heldAt: null, whyCancelled: null },
    actsAt: closesAt(plan),
  };
  return step(made, moment, 'make', 'keeper', { from: null });
}

/** One, or one a week: a series. */
export const newSessions = (
  ids: readonly string[],
  union: Offering,
  plan: SessionPlan,
  moment: Moment,
): readonly Session[] =>
  ids.map((id, weeks): Session => {
    const own = { ...plan, from: plan.from + 7 * weeks * DAY, to: plan.to + 7 * weeks * DAY };
    const place = { seriesId: ids[0] ?? id, seriesOf: ids.length, seriesNo: weeks + 1 };
    return newSession(id, own, union, place, moment);
  });

/** 开放时段: what was published at once is one series. What has begun before anybody could write it never was. */
export const newHours = (
  { words, union, hours }: PublishHours,
  venueId: string,
  moment: Moment,
): readonly Session[] =>
  hours.flatMap(({ id, from, to }, nth) => {
    const series = { seriesId: hours[0]?.id ?? id, seriesOf: hours.length, seriesNo: nth + 1 };
    const plan = { ...words, from, to };
    return from > moment.now ? [newSession(id, plan, union, { ...series, venueId }, moment)] : [];
  });
