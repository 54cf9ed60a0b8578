import type { Effect } from '#domain/effects';
import type { Actor } from '#domain/kernel/actor';
import { CLOCK } from '#domain/kernel/actor';
import type { Entity } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import type { Row } from '#domain/kernel/transitions';
import type { WrongTry } from '#domain/kernel/tries';
import type { Lot } from './lots';
import type { PickUpPlace } from './pick-up-place';

/** 兑换: points and stock are held until somebody comes with the code. */
export interface Redemption extends Entity<Effect> {
  readonly memberId: string;
  readonly state: RedemptionState;
  readonly items: readonly RedeemedItem[];
  readonly points: number;
  /** Where the held points came from, and where they return to. */
  readonly lots: readonly Lot[];
  readonly station: Pick<PickUpPlace, '_id' | 'name' | 'address' | 'hours'>;
  /** 领取码 */
  readonly code: string;
  /** Wrong codes that were typed for it. */
  readonly wrong: readonly WrongTry[];
  /** `<stationId>:<code>` while it is held: unique, so that a code finds one redemption. */
  readonly pickup: string;
  readonly heldAt: number;
  readonly lapsesAt: number;
  readonly endedAt: number | null;
  /** When the clock has to act; null once it is over. */
  readonly actsAt: number | null;
}

export interface RedeemedItem {
  readonly rewardId: string;
  readonly name: string;
  readonly picture: string | null;
  readonly quantity: number;
  /** Points for one, as it was promised. */
  readonly points: number;
}

export const REDEMPTION_STATES = ['held', 'collected', 'cancelled', 'lapsed'] as const;
export type RedemptionState = (typeof REDEMPTION_STATES)[number];
/** Whose things count against the limit per person. */
export const COUNTED: readonly RedemptionState[] = ['held', 'collected'];
export type RedemptionAction = 'collect' | 'cancel' | 'lapse';
/** How somebody stands to a redemption; `desk` hands out, and nobody hands out to himself. */
export type RedemptionParty = 'member' | 'desk' | 'clock' | 'stranger';

interface Ending extends Row<RedemptionState, RedemptionParty> {
  readonly to: RedemptionState;
}

/** Every way in which a redemption ends. What has ended stays as it is. */
export const REDEMPTION: Readonly<Record<RedemptionAction, Ending>> = {
  collect: { from: ['held'], to: 'collected', by: ['desk'] },
  cancel: { from: ['held'], to: 'cancelled', by: ['member'] },
  lapse: { from: ['held'], to: 'lapsed', by: ['clock'] },
};

export const LAPSES_AFTER = 14 * DAY;
export const ITEMS_MAX = 10;
export const QUANTITY_MAX = 20;

/** Staff hand out everywhere, an officer at the station of the studio in which he sits. */
export function redemptionParty(
  redemption: Pick<Redemption, 'memberId'>,
  station: Pick<PickUpPlace, 'studioId'> | null,
  actor: Actor,
): RedemptionParty {
  if (actor.memberId === CLOCK.memberId) return 'clock';
  if (redemption.memberId === actor.memberId) return 'member';
  return handsOutAt(station, actor) ? 'desk' : 'stranger';
}

export const handsOutAt = (station: Pick<PickUpPlace, 'studioId'> | null, actor: Actor): boolean =>
  actor.roles.includes('staff') ||
  (actor.roles.includes('officer') && station !== null && actor.seat?.studioId === station.studioId);
