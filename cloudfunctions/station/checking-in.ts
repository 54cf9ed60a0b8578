import { no, yes } from '#domain/kernel/result';
import type { StationContract } from '#domain/station/contract';
import { LIMITS_OF_CHECK_IN } from '#domain/station/limits';
import { comingOf, countUse, mayCheckIn, stationMonthId } from '#domain/station/use';
import { idFor } from '../runtime/moment';
import { fingerprint, hungCode } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { admit, measuresOf } from '../store/allowances';
import { stationMonths } from '../store/station-months';
import { stations } from '../store/stations';
import { unitOfWork } from '../store/unit-of-work';

type Cases = UseCases<StationContract>;

/** 签到: each try is counted before it is looked at. Who comes again on the same day is told the same, and counts no more. */
export const checkIn: Cases['checkIn'] = async ({ stationId, code: said }, { actor, moment }) => {
  const { now } = moment;
  const id = stationMonthId(stationId, now);
  const [station, asRead, measures] = await Promise.all([
    stations.findById(stationId),
    stationMonths.findById(id),
    measuresOf([actor.memberId], LIMITS_OF_CHECK_IN),
  ]);
  if (!station) return no('NOT_FOUND');
  const claim = { limits: LIMITS_OF_CHECK_IN, id: idFor(moment), now, sent: moment.requestId };
  const claimants = [{ memberId: actor.memberId, phoneConfirmed: true }];
  const counted = await admit({ ...claim, claimants, asRead: measures });
  if (!counted.ok) return counted;
  const may = mayCheckIn(station, { said, code: hungCode('station', stationId) }, now);
  if (!may.ok) return may;
  const mark = fingerprint(comingOf(actor.memberId, stationId, now)).slice(0, MARK_LETTERS);
  const done = await unitOfWork<null, never>(async (round) => {
    const before = round === 1 ? asRead : await stationMonths.findById(id);
    const after = countUse(before, station, mark, now);
    return { ...yes(null), changes: after ? [{ collection: 'station_months', before, after }] : [] };
  });
  return done.ok ? yes({ done: true }) : done;
};

/** Enough to tell the people of a day apart. */
const MARK_LETTERS = 16;
