import { NOBODY, type RoomHoldings } from '#domain/kernel/personal';

export const stationHoldings = {
  /** Kept by officers and staff for everybody. */
  stations: NOBODY,
} satisfies RoomHoldings;
