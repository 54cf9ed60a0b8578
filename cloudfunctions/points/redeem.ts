import { createHash } from 'node:crypto';
import type { Moment } from '#domain/kernel/actor';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { sentBefore } from '#domain/kernel/noun';
import { no, yes } from '#domain/kernel/result';
import type { PointsContract } from '#domain/points/contract';
import { type Account, newAccount } from '#domain/points/ledger';
import { cancel as decideCancel } from '#domain/points/pick-up';
import { redeem as decideRedeem, type Turn } from '#domain/points/redeem';
import { type Redemption, redemptionParty } from '#domain/points/redemption';
import type { Reward } from '#domain/points/reward';
import { redemptionView } from '#domain/points/view';
import type { UseCases } from '../runtime/serve';
import type { Change } from '../store/commit';
import { booking, broughtUp, follow } from '../store/ledger';
import { changeNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { accounts } from '../store/points';
import { endRedemption } from '../store/redemption-end';
import { redemptions as held, rewards, stations } from '../store/rewards';
import { unitOfWork } from '../store/unit-of-work';

type Cases = UseCases<PointsContract>;

/** 兑换. Its id is computed from person and request, so that a retry finds it instead of redeeming twice. */
export const redeem: Cases['redeem'] = async (wish, { moment, actor }) => {
  const id = idFor(moment);
  const made: { before: Account | null; turn: Turn | null } = { before: null, turn: null };
  const done = await unitOfWork(async (round) => {
    made.turn = null;
    const [known, account, found, station] = await Promise.all([
      held.findById(id),
      (round === 1 ? accounts.findById : broughtUp)(actor.memberId),
      rewards.findAll(wish.items.map(({ rewardId }) => rewardId)),
      stations.findById(wish.stationId),
    ]);
    if (known && sentBefore(known, moment) !== 'same') return no('REQUEST_REUSED');
    if (known) {
      // Whoever made it may have died before the account followed.
      await broughtUp(actor.memberId);
      return { ok: true, value: known, changes: [] };
    }
    const had = await held.hadOf(actor.memberId, found);
    const knows = { account: account ?? newAccount(actor.memberId), rewards: found, station, had };
    const decided = decideRedeem(id, wish, knows, moment);
    if (!decided.ok) return decided;
    made.before = account;
    made.turn = decided.value;
    return { ok: true, value: decided.value.redemption, changes: changesOf(decided.value, found) };
  });
  if (done.ok && made.turn) await follow(made.before, made.turn);
  return done.ok ? yes(redemptionView(done.value)) : done;
};

/** Redemption, entry and stock, together or not at all. */
const changesOf = (turn: Turn, before: readonly Reward[]): Change[] => [
  { collection: 'redemptions', before: null, after: turn.redemption },
  ...booking(turn),
  ...turn.rewards.map((after) => ({
    collection: 'rewards' as const,
    before: before.find(({ _id }) => _id === after._id) ?? null,
    after,
  })),
];

const idFor = ({ actor, requestId }: Moment) =>
  createHash('sha256').update(`${actor.memberId}:${requestId}`).digest('hex').slice(0, 32);

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
