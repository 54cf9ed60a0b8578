import { change } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import type { PointsContract } from '#domain/points/contract';
import { newStation, STATIONS_MAX, type Station, saveStation as save } from '#domain/points/station';
import { staffStationView } from '#domain/points/view';
import { idFor } from '../runtime/moment';
import type { UseCases } from '../runtime/serve';
import { changeNoun, createNoun } from '../store/nouns';
import { stations as places } from '../store/rewards';
import { studios } from '../store/studios';

type Cases = UseCases<PointsContract>;

/** 领取点, also those that are closed. */
export const stations: Cases['stations'] = async () =>
  yes({ stations: (await places.all()).map(staffStationView) });

export const saveStation: Cases['saveStation'] = async ({ stationId, ...wish }, { moment }) => {
  const [studio, all] = await Promise.all([
    wish.studioId === null ? null : studios.findById(wish.studioId),
    stationId === null ? places.all() : [],
  ]);
  if (wish.studioId !== null && !studio) {
    return no('STUDIO_NOT_FOUND', [{ path: 'studioId', problem: 'unknown' }]);
  }
  if (stationId !== null) {
    const changed = await changeNoun<Station, never>({
      noun: 'station',
      id: stationId,
      moment,
      decide: (station) => save(station, wish, moment),
    });
    return changed.ok ? yes(staffStationView(changed.value)) : changed;
  }
  const id = idFor(moment);
  const order = Math.max(0, ...all.map((one) => one.order)) + 1;
  const added = await createNoun<Station, 'TOO_MANY_STATIONS', 'BUSY'>({
    noun: 'station',
    id,
    moment,
    decision:
      all.length < STATIONS_MAX ? change(newStation({ id, order }, wish, moment)) : no('TOO_MANY_STATIONS'),
    taken: 'BUSY',
  });
  return added.ok ? yes(staffStationView(added.value)) : added;
};
