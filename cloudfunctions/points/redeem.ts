import type { Moment } from '#domain/kernel/actor';
import type { InputOf } from '#domain/kernel/contract';
import { sentBefore } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { PointsContract } from '#domain/points/contract';
import { type Account, newAccount } from '#domain/points/ledger';
import { cancel as decideCancel } from '#domain/points/pick-up';
import { redeem as decideRedeem, type RedeemRefusal, type Turn } from '#domain/points/redeem';
import { type Redemption, redemptionParty } from '#domain/points/redemption';
import { leftOf } from '#domain/points/reward';
import { redemptionView } from '#domain/points/view';
import { idFor } from '../runtime/moment';
import type { UseCases } from '../runtime/serve';
import { booking, broughtUp, follow } from '../store/ledger';
import { changeNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { accounts } from '../store/points';
import { endRedemption } from '../store/redemption-end';
import { redemptions as held, rewards } from '../store/rewards';
import { stations } from '../store/stations';
import { giveBack, keepTaken, lookAtStock, takeFromShelf } from '../store/stock';
import { type Attempt, unitOfWork } from '../store/unit-of-work';

type Cases = UseCases<PointsContract>;

/** What one call has done so far. */
interface Made {
  readonly id: string;
  /** This call, among those that are sent under the same name. */
  readonly by: string;
  before: Account | null;
  /** Decided last; null where it was made before. */
  turn: Turn | null;
  /** Which call took each reward from the shelf. */
  readonly takenBy: Map<string, string>;
}
type Wish = InputOf<PointsContract, 'redeem'>;
type Decided = Attempt<Redemption, RedeemRefusal | 'REQUEST_REUSED' | 'BUSY'>;

/**
 * 兑换. Its id is computed from person and request, so that a retry finds it instead of redeeming twice. The things are taken
 * first, then the entry that holds the points decides; what was taken for nothing goes back.
 */
export const redeem: Cases['redeem'] = async (wish, { moment }) => {
  const made: Made = {
    ...{ id: idFor(moment), by: moment.newId(), before: null, turn: null },
    takenBy: new Map<string, string>(),
  };
  const done = await unitOfWork((round) => decideAndTake(wish, made, moment, round > 1));
  const redeemed = done.ok && made.turn ? await follow(made.before, made.turn) : null;
  await (done.ok ? shelfFollows(done.value, made, redeemed !== null) : nothingTaken(made));
  return done.ok ? yes(redemptionView(redeemed ?? done.value)) : done;
};

/** What was taken leaves the stock; where it was made before, by what another call had taken or by this, that is looked at. */
const shelfFollows = ({ items }: Redemption, { id, takenBy }: Made, byThis: boolean) =>
  Promise.all(
    items.map((item) => {
      const by = takenBy.get(item.rewardId);
      if (by === undefined) return undefined;
      const of = { [item.rewardId]: item.quantity };
      return byThis
        ? keepTaken(item, id, by)
        : lookAtStock({ cause: id, by, of, at: Date.now() }, item.rewardId);
    }),
  );

async function nothingTaken({ id, by, takenBy }: Made): Promise<void> {
  const own = [...takenBy].flatMap(([rewardId, taker]) => (taker === by ? [rewardId] : []));
  if (own.length > 0) await giveBack(own, id, by);
}

const TRIES_MAX = 5;

/** A no is said only after a close look: it may have been made before, and more may have been booked. */
async function decideAndTake(wish: Wish, made: Made, moment: Moment, closely: boolean): Promise<Decided> {
  for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
    const close = closely || tries > 1;
    const decided = await decideOn(wish, made, moment, close);
    if (!decided.ok && !close) continue;
    if (!decided.ok || !made.turn) return decided;
    if (!(await takeAll(made.turn.redemption, made, moment.now))) continue;
    const [held] = made.turn.entries;
    if (!held) throw new Error('no points are held');
    const redeems = { redemption: made.turn.redemption, takenBy: [...new Set(made.takenBy.values())] };
    made.turn = { ...made.turn, entries: [{ ...held, redeems }] };
    return { ...decided, changes: booking(made.turn) };
  }
  return no('BUSY');
}

async function decideOn(wish: Wish, made: Made, moment: Moment, closely: boolean): Promise<Decided> {
  const { memberId } = moment.actor;
  made.turn = null;
  const [known, account, found, station] = await Promise.all([
    closely ? held.findById(made.id) : null,
    (closely ? broughtUp : accounts.findById)(memberId),
    rewards.findAll(wish.items.map(({ rewardId }) => rewardId)),
    stations.pickUp(wish.stationId, moment.now),
  ]);
  if (known && sentBefore(known, moment) !== 'same') return no('REQUEST_REUSED');
  if (known) return { ok: true, value: known, changes: [] };
  // Read after the account, whose numbers every redemption moves.
  const had = await held.hadOf(memberId, found);
  const shelf = found.map((reward) => ({ ...reward, stock: leftOf(reward, made.id) }));
  const knows = { account: account ?? newAccount(memberId), rewards: shelf, station, had };
  const decided = decideRedeem(made.id, wish, knows, moment);
  if (!decided.ok) return decided;
  made.before = account;
  made.turn = decided.value;
  return { ok: true, value: decided.value.redemption, changes: [] };
}

async function takeAll({ items }: Redemption, { id, by, takenBy }: Made, at: number): Promise<boolean> {
  const missing = items.filter(({ rewardId }) => !takenBy.has(rewardId));
  if (missing.length === 0) return true;
  const taken = await takeFromShelf(missing, id, { by, at });
  for (const [rewardId, taker] of taken) takenBy.set(rewardId, taker);
  return taken.size === missing.length;
}

/** 我的兑换 */
export const redemptions: Cases['redemptions'] = async ({ before }, { actor }) => {
  const found = await held.ofMember(actor.memberId, before);
  return yes({ redemptions: found.slice(0, PAGE_ROWS).map(redemptionView), more: found.length > PAGE_ROWS });
};

/** One of her own; anybody else's is as good as missing. */
export const redemption: Cases['redemption'] = async ({ redemptionId }, { actor }) => {
  const found = await held.findById(redemptionId);
  return found?.memberId === actor.memberId ? yes(redemptionView(found)) : no('NOT_FOUND');
};

/** 取消: points and stock are free again before the answer. */
export const cancel: Cases['cancel'] = async ({ redemptionId }, { actor, moment }) => {
  const done = await changeNoun({
    noun: 'redemption',
    id: redemptionId,
    moment,
    decide: (redemption: Redemption) =>
      redemption.memberId === actor.memberId
        ? decideCancel({ redemption, party: redemptionParty(redemption, null, actor) }, moment)
        : no('NOT_FOUND'),
  });
  if (!done.ok) return done;
  await carryOutNow('redemption', done.value, 'end-redemption', (effect) =>
    endRedemption(done.value, effect),
  );
  return { ...yes(redemptionView(done.value)), ...(done.follow ? { follow: done.follow } : {}) };
};
