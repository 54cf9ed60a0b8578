import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { StationContract } from '#domain/station/contract';
import { FARTHEST, NEAR_ENOUGH, NEAR_ROUNDS, NEAR_ROWS, NEAREST, nextRadius } from '#domain/station/near';
import { distanceBetween } from '#domain/station/spot';
import type { Station } from '#domain/station/station';
import { stationRow, stationView } from '#domain/station/view';
import type { UseCases } from '../runtime/serve';
import { breakages } from '../store/breakages';
import { picturesOf } from '../store/pictures';
import { stations } from '../store/stations';

type Cases = UseCases<StationContract>;

/** 附近的驿站: the nearest first, one circle after the other. Where nobody has said how far, as far as the first ones are. */
export const near: Cases['near'] = async ({ at, need, within }, { moment }) => {
  let metres = Math.min(NEAREST, within ?? NEAREST);
  let found = await stations.around(at, metres, need);
  for (let round = 1; round < NEAR_ROUNDS; round += 1) {
    const next = nextRadius(metres, found.length, within);
    if (next === null) break;
    metres = next;
    found = await stations.around(at, metres, need);
  }
  const away = ({ spot }: Station) => (spot ? distanceBetween(at, spot) : 0);
  const nearest = [...found].sort((a, b) => away(a) - away(b)).slice(0, NEAR_ROWS);
  return yes({
    rows: nearest.map((station) => stationRow(station, at, moment.now)),
    within: metres,
    more: found.length > NEAR_ROWS,
    farther: metres < FARTHEST && found.length < NEAR_ENOUGH && (within === null || metres >= within),
  });
};

export const list: Cases['list'] = async ({ street, need, after }, { moment }) => {
  const found = await stations.among({ street, need }, after);
  const page = found.slice(0, PAGE_ROWS);
  return yes({
    rows: page.map((station) => stationRow(station, null, moment.now)),
    last: found.length > PAGE_ROWS ? (page[page.length - 1]?.order ?? null) : null,
  });
};

export const station: Cases['station'] = async ({ stationId }, { moment }) => {
  const [found, broken] = await Promise.all([stations.findById(stationId), breakages.at(stationId)]);
  if (!found) return no('NOT_FOUND');
  return yes(stationView(found, broken, await picturesOf(found.pictures), moment.now));
};
