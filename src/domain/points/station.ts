import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, type Entity, newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';

/** 领取点: a name, a place, hours, and who keeps it. */
export interface Station extends Entity<Effect> {
  readonly name: string;
  readonly address: string;
  readonly hours: string;
  /** Whose officers hand out here, besides staff, who do so everywhere; null: staff alone. */
  readonly studioId: string | null;
  /** Position in lists. */
  readonly order: number;
  /** Something can be ordered to it. What waits there is handed out all the same. */
  readonly open: boolean;
}

export const STATIONS_MAX = 100;
/** A station's history is cut; its last changes are what a retry has to find. */
const EVENTS_KEPT = 50;

export type StationWish = Pick<Station, 'name' | 'address' | 'hours' | 'studioId' | 'open'>;

export const newStation = (
  { id, order }: { readonly id: string; readonly order: number },
  wish: StationWish,
  moment: Moment,
): Station => saved({ ...newNoun(id), order, ...wish }, moment);

/** Who ordered something keeps the address that the pick-up slip says. */
export const saveStation = (station: Station, wish: StationWish, moment: Moment): Decision<Station, never> =>
  change(saved({ ...station, ...wish }, moment));

const saved = (station: Station, moment: Moment): Station =>
  withEvent(station, moment, {
    action: 'saveStation',
    by: 'staff',
    to: station.open ? 'open' : 'closed',
    kept: EVENTS_KEPT,
  });
