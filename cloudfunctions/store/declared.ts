import type { Holding } from '#domain/kernel/personal';
import { ROOM_HOLDINGS } from '#domain/personal';
import { houseHoldings } from './house-holdings';
import type { CollectionName } from './indexes';

/** What each collection says of people; one that nobody has declared does not compile. */
export const HOLDINGS: Readonly<Record<CollectionName, Holding>> = { ...ROOM_HOLDINGS, ...houseHoldings };

export const HELD = Object.keys(HOLDINGS) as CollectionName[];

/** Where something lies sealed. */
export const SEALED = HELD.filter((collection) => HOLDINGS[collection].seals !== undefined);
