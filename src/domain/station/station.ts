import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { DAY } from '#domain/kernel/time';
import type { Transitions } from '#domain/kernel/transitions';
import type { Hours } from './hours';
import type { Spot } from './spot';

/** 驿站: a place of the union's where somebody can come in: what there is, when, and who keeps it. */
export interface Station extends Entity<Effect> {
  readonly kind: StationKind;
  readonly name: string;
  readonly address: string;
  /** A street of the district by its key; null: nobody has said. */
  readonly street: string | null;
  /** Null: nobody has put it on the map yet. */
  readonly spot: Spot | null;
  /** Where on the map, by which it is found near by; empty without a spot. */
  readonly cell: string;
  readonly hours: Hours;
  /** Days on which it is not open, whatever the week says. */
  readonly closedOn: readonly string[];
  readonly has: readonly Amenity[];
  readonly pictures: readonly CheckedPhoto[];
  /** Whose officers keep it, besides staff, who keep all. */
  readonly unionId: string;
  /** 领取点: rewards are fetched here. What waits is handed out all the same. */
  readonly handsOut: boolean;
  /** When it ceased to; what waits there is found by that. Null or not there: it still does, or never did. */
  readonly handedOutUntil?: number | null;
  /** Whose officers hand out here, besides staff, who do so everywhere; null: staff alone. */
  readonly studioId: string | null;
  /** Position in lists; no two have the same, and none goes. */
  readonly order: number;
  /** Why nobody can come in, and until which day; null: as the hours say. */
  readonly closed: Closing | null;
}

export interface Closing {
  readonly why: string;
  /** The last day; null: until somebody opens it again. */
  readonly until: string | null;
}

export const STATION_KINDS = ['workers', 'nursing', 'library', 'drivers', 'culture', 'service'] as const;
export type StationKind = (typeof STATION_KINDS)[number];
export const AMENITIES = [
  'toilet',
  'water',
  'microwave',
  'charging',
  'rest',
  'first-aid',
  'books',
  'wifi',
  'aircon',
  'nursing',
] as const;
export type Amenity = (typeof AMENITIES)[number];

/** The union of the district: it keeps what no other union does. */
export const DISTRICT_UNION = 'district';

/** When somebody said last what it is; 0: before that was written down. */
export const savedAt = ({ events }: Pick<Station, 'events'>): number =>
  Math.max(0, ...events.flatMap(({ action, at }) => (action === 'save' || action === 'add' ? [at] : [])));

export const STATIONS_MAX = 2_000;
/** So many of them hand out rewards: a list that people can overlook. */
export const HANDING_MAX = 100;
/** What waits where nothing is fetched any more has ended long before. */
export const WAITS_AT_MOST = 60 * DAY;
export const STATION_NAME_MAX = 30;
export const ADDRESS_MAX = 60;
export const PICTURES_MAX = 4;
export const CLOSED_DAYS_MAX = 40;
export const WHY_CLOSED_MAX = 60;

export type StationAction = 'add' | 'save' | 'close' | 'reopen';
export type StationState = 'open' | 'closed';
/** `keeper`: with a post in the union that keeps it, or with a chair above. */
export type StationParty = 'staff' | 'keeper' | 'stranger';

export const STATION_TABLE = {
  add: { from: [], to: 'open', by: ['staff', 'keeper'] },
  save: { from: ['open', 'closed'], to: null, by: ['staff', 'keeper'] },
  /** Closed anew it is for another reason, or until another day. */
  close: { from: ['open', 'closed'], to: 'closed', by: ['staff', 'keeper'] },
  reopen: { from: ['closed'], to: 'open', by: ['staff', 'keeper'] },
} as const satisfies Transitions<StationAction, StationState, StationParty>;
