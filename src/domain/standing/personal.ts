import { NOBODY, type RoomHoldings } from '#domain/kernel/personal';

/** They speak of firms; of people they know ids alone. */
export const standingHoldings = {
  standings: NOBODY,
  outcomes: NOBODY,
  charges: NOBODY,
} satisfies RoomHoldings;
