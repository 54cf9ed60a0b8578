import { type Pictures, showPhoto } from '#domain/kernel/pictures';
import { dayOf } from '#domain/kernel/time';
import type { Breakage } from './breakage';
import type { KeptStation, StationRow, StationView } from './contract-views';
import { isClosed, openAt, sayHours } from './hours';
import { brokenAt } from './mending-view';
import { distanceBetween, type Spot } from './spot';
import { type Station, savedAt } from './station';

export const stationRow = (station: Station, from: Spot | null, now: number): StationRow => ({
  id: station._id,
  kind: station.kind,
  name: station.name,
  address: station.address,
  spot: station.spot && { ...station.spot },
  has: [...station.has],
  now: nowOf(station, now),
  hours: sayHours(station.hours),
  distance: from && station.spot ? Math.round(distanceBetween(from, station.spot)) : null,
});

function nowOf(station: Station, now: number): StationRow['now'] {
  const { closed } = station;
  return closed && isClosed(closed, now)
    ? { is: 'closed', why: closed.why, until: closed.until }
    : openAt(station, now);
}

export const stationView = (
  station: Station,
  breakages: readonly Breakage[],
  pictures: Pictures,
  now: number,
): StationView => ({
  ...stationRow(station, null, now),
  closedOn: station.closedOn.filter((day) => day >= dayOf(now)).sort(),
  handsOut: station.handsOut,
  broken: brokenAt(breakages),
  pictures: station.pictures
    .map((photo) => showPhoto(photo, false, pictures))
    .filter(({ verdict }) => verdict === 'pass'),
});

export const keptRow = (station: Station, now: number) => ({
  id: station._id,
  order: station.order,
  name: station.name,
  kind: station.kind,
  address: station.address,
  hours: sayHours(station.hours),
  handsOut: station.handsOut,
  closed: isClosed(station.closed, now),
  onMap: station.spot !== null,
});

export const keptStation = (station: Station): KeptStation => ({
  id: station._id,
  kind: station.kind,
  name: station.name,
  address: station.address,
  street: station.street,
  spot: station.spot && { ...station.spot },
  hours: hoursOf(station),
  closedOn: [...station.closedOn],
  has: [...station.has],
  pictures: station.pictures.map(({ fileId }) => fileId),
  unionId: station.unionId,
  handsOut: station.handsOut,
  studioId: station.studioId,
  closed: station.closed && { ...station.closed },
  savedAt: savedAt(station),
});

const hoursOf = ({ hours }: Station): KeptStation['hours'] =>
  hours.by === 'week' ? { by: 'week', week: hours.week.map((span) => span && { ...span }) } : { ...hours };
