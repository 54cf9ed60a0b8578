import { CLOCK, type Moment } from '#domain/kernel/actor';
import { owing } from '#domain/kernel/entity';
import type { Happening } from '#domain/kernel/lifecycle';
import type { Studio } from '../studio';

/** What staff arrange: calendar, studios, officers, rosters, open days. */

/** A house's history is cut; its last changes are what a retry has to find. */
const EVENTS_KEPT = 50;

export const arranged = (action: string, by: string, why: string | null): Happening => ({
  action,
  by,
  to: 'arranged',
  why,
  kept: EVENTS_KEPT,
});

/** An officer arranges something for the own studio; where somebody is both, the staff do. */
export const byOf = ({ actor }: Moment) => {
  if (actor.memberId === CLOCK.memberId) return 'clock';
  return actor.roles.includes('staff') ? 'staff' : 'officer';
};

/** What people have here follows: places in slots, and what lies with somebody who may not have it any more. */
export const followed = (studio: Studio, officerId: string | null): Studio => {
  const cause = `${studio._id}-${studio.version}`;
  const seat = officerId === null ? [] : [{ kind: 'follow-seat', cause, to: officerId } as const];
  return owing(studio, [...seat, { kind: 'follow-studio', cause, officerId }]);
};
