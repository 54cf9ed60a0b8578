import { isClosed, sayHours } from './hours';
import type { Station } from './station';

/** What the points room knows of a station: where rewards are fetched, and who hands them out. */
export const pickUpOf = (station: Station, now: number) => ({
  _id: station._id,
  name: station.name,
  address: station.address,
  hours: sayHours(station.hours),
  studioId: station.studioId,
  /** Something can be ordered to it. What waits there is handed out all the same. */
  open: station.handsOut && !isClosed(station.closed, now),
});
