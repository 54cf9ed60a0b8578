// 驿站: places of the union's where one can come in. Called by everybody who looks for one, and by who keeps them.
import { stationContract } from '#domain/station/contract';
import type { Station } from '#domain/station/station';
import { keptStation as keptView } from '#domain/station/view';
import { type Shows, serve, shownAs } from '../runtime/serve';
import { checkIn } from './checking-in';
import { list, near, station } from './finding';
import { close, kept, keptStation, reopen } from './keeping';
import { desk, endBreakage, ownReports, release, report, take } from './mending';
import { saveStation } from './saving';

const SHOWS: Shows = {
  stations: shownAs(stationContract.saveStation.output, (one: Station) => keptView(one)),
};

export const main = serve('station', stationContract, SHOWS, {
  near,
  list,
  station,
  checkIn,
  kept,
  keptStation,
  saveStation,
  close,
  reopen,
  report,
  ownReports,
  desk,
  take,
  release,
  endBreakage,
});
