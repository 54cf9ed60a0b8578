import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import { againAt, tryAgainAt } from '#domain/kernel/tries';
import type { PointsContract } from '#domain/points/contract';
import { collect } from '#domain/points/pick-up';
import type { PickUpPlace } from '#domain/points/pick-up-place';
import { pickupOf } from '#domain/points/redeem';
import { handsOutAt, type Redemption, redemptionParty } from '#domain/points/redemption';
import { pickupView, stationView } from '#domain/points/view';
import type { UseCases } from '../runtime/serve';
import { changeNoun } from '../store/nouns';
import { redemptions } from '../store/rewards';
import { stations } from '../store/stations';
import { codeTries } from '../store/tries';
import { unitOfWork } from '../store/unit-of-work';

type Cases = UseCases<PointsContract>;

/** 领取处: the stations at which this person hands out, and what waits there. */
export const desk: Cases['desk'] = async (_, { actor, moment }) => {
  const mine = (await stations.waitingFor(moment.now)).filter((station) => handsOutAt(station, actor));
  const all = await Promise.all(mine.map(waitingAt));
  const closed = new Set(mine.filter(({ open }) => !open).map(({ _id }) => _id));
  // Of a closed one what waits there is handed out all the same.
  return yes({ stations: all.filter(({ id, waiting }) => !closed.has(id) || waiting.length > 0) });
};

async function waitingAt(station: PickUpPlace) {
  const found = await redemptions.waitingAt(station._id);
  const waiting = found.slice(0, PAGE_ROWS).map(pickupView);
  return { ...stationView(station), waiting, more: found.length > PAGE_ROWS };
}

/** A code, said at the counter, finds what to hand out; who types too many that belong to nothing has to wait. */
export const findPickup: Cases['findPickup'] = async ({ stationId, code }, { actor, moment }) => {
  const station = await stations.pickUp(stationId, moment.now);
  if (!station || !handsOutAt(station, actor)) return no('NOT_FOUND');
  const done = await unitOfWork(async () => {
    const [known, found] = await Promise.all([
      codeTries.findById(actor.memberId),
      redemptions.byPickup(pickupOf(stationId, code)),
    ]);
    const again = againAt(known?.wrong ?? [], moment);
    if (again !== null) return no('TOO_MANY_TRIES', tryAgainAt(again));
    if (found) return { ok: true, value: found, changes: codeTries.touch(known, actor.memberId) };
    const refusal = no('WRONG_PICKUP_CODE', [{ path: 'code', problem: 'wrong' }]);
    return { ...refusal, changes: codeTries.change(known, actor.memberId, moment) };
  });
  return done.ok ? yes(pickupView(done.value)) : done;
};

/** 交付: the hold becomes a spend. */
export const handOut: Cases['handOut'] = async ({ redemptionId, code }, { actor, moment }) => {
  const own = codeTries.findById(actor.memberId);
  const found = await redemptions.findById(redemptionId);
  if (!found) return no('NOT_FOUND');
  const [station, tries] = await Promise.all([stations.pickUp(found.station._id, moment.now), own]);
  const done = await changeNoun({
    noun: 'redemption',
    id: redemptionId,
    moment,
    asRead: found,
    decide: (redemption: Redemption) =>
      collect({ redemption, party: redemptionParty(redemption, station, actor) }, code, moment, tries?.wrong),
  });
  if (!done.ok && done.refusal.code === 'WRONG_PICKUP_CODE')
    await codeTries.count(actor.memberId, tries, moment);
  if (!done.ok) return done;
  return { ...yes(pickupView(done.value)), ...(done.follow ? { follow: done.follow } : {}) };
};
