import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { StationContract } from '#domain/station/contract';
import { FARTHEST, NEAR_ENOUGH, NEAR_RANGES, NEAR_ROWS, NEAREST, nextRadius } from '#domain/station/near';
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
  let metres: number | null = Math.min(NEAREST, within ?? NEAREST);
  let reached = metres;
  let found: Station[] = [];
  for (const ranges of NEAR_RANGES) {
    if (metres === null) break;
    reached = metres;
    found = await stations.around(at, metres, need, ranges);
    metres = nextRadius(metres, found.length, within);
  }
  const away = ({ spot }: Station) => (spot ? distanceBetween(at, spot) : 0);
  const nearest = [...found].sort((a, b) => away(a) - away(b)).slice(0, NEAR_ROWS);
  return yes({
    rows: nearest.map((station) => stationRow(station, at, moment.now)),
    within: reached,
    more: found.length > NEAR_ROWS,
    farther: reached < FARTHEST && found.length < NEAR_ENOUGH && (within === null || reached >= within),
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
