import { PAGE_ROWS } from '#domain/kernel/limits';
import { sentBefore } from '#domain/kernel/noun';
import { no, yes } from '#domain/kernel/result';
import { againAt, tryAgainAt } from '#domain/kernel/tries';
import type { Follow } from '#domain/kernel/wire';
import type { PointsContract } from '#domain/points/contract';
import { collect } from '#domain/points/pick-up';
import { pickupOf } from '#domain/points/redeem';
import { handsOutAt, type Redemption, redemptionParty } from '#domain/points/redemption';
import type { Station } from '#domain/points/reward';
import { pickupView, stationView } from '#domain/points/view';
import type { Context, UseCases } from '../runtime/serve';
import { accounts } from '../store/points';
import { changesOfTurn, redemptions, stations } from '../store/rewards';
import { together } from '../store/together';
import { type CodeTries, codeTries } from '../store/tries';

type Cases = UseCases<PointsContract>;

/** 领取处: the stations at which this person hands out, and what waits there. */
export const desk: Cases['desk'] = async (_, { actor }) => {
  const mine = (await stations.all()).filter((station) => handsOutAt(station, actor));
  return yes({ stations: await Promise.all(mine.map(waitingAt)) });
};

async function waitingAt(station: Station) {
  const found = await redemptions.waitingAt(station._id);
  const waiting = found.slice(0, PAGE_ROWS).map(pickupView);
  return { ...stationView(station), waiting, more: found.length > PAGE_ROWS };
}

/** A code, said at the counter, finds what to hand out; who types too many that belong to nothing has to wait. */
export const findPickup: Cases['findPickup'] = async ({ stationId, code }, { actor, moment }) => {
  const station = await stations.findById(stationId);
  if (!station || !handsOutAt(station, actor)) return no('NOT_FOUND');
  const done = await together(async () => {
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
export const handOut: Cases['handOut'] = async ({ redemptionId, code }, context) => {
  const { moment } = context;
  const own = codeTries.findById(moment.actor.memberId);
  const done = await together(() => handOutOnce(redemptionId, code, own, context));
  if (!done.ok && done.refusal.code === 'WRONG_PICKUP_CODE') {
    await codeTries.count(moment.actor.memberId, await own, moment);
  }
  if (!done.ok) return done;
  const follow: Follow = { noun: 'redemption', id: redemptionId };
  return { ...yes(pickupView(done.value)), follow };
};

async function handOutOnce(
  redemptionId: string,
  code: string,
  own: Promise<CodeTries | null>,
  { actor, moment }: Context,
) {
  const [found, tries] = await Promise.all([redemptions.findById(redemptionId), own]);
  const [station, account] = await Promise.all([
    found ? stations.findById(found.station._id) : null,
    found ? accounts.findById(found.memberId) : null,
  ]);
  if (!found || !account) return no('NOT_FOUND');
  const sent = sentBefore(found, moment);
  if (sent === 'same') return { ...yes(found), changes: [] };
  if (sent === 'other') return no('REQUEST_REUSED');
  const known = { redemption: found, account, party: redemptionParty(found, station, actor) };
  const decided = collect(known, code, moment, tries?.wrong);
  if (decided.ok) {
    const changes = changesOfTurn({ ...known, rewards: [] }, decided.value);
    return { ...yes(decided.value.redemption), changes };
  }
  return 'mark' in decided
    ? { ok: false as const, refusal: decided.refusal, changes: markOf(found, decided.mark.redemption) }
    : decided;
}

const markOf = (before: Redemption, after: Redemption) => [
  { collection: 'redemptions' as const, before, after },
];
