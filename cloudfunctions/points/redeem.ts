import { createHash } from 'node:crypto';
import type { Moment } from '#domain/kernel/actor';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { sentBefore } from '#domain/kernel/noun';
import { no, yes } from '#domain/kernel/result';
import type { PointsContract } from '#domain/points/contract';
import { newAccount } from '#domain/points/ledger';
import { cancel as decideCancel } from '#domain/points/pick-up';
import { redeem as decideRedeem } from '#domain/points/redeem';
import { redemptionParty } from '#domain/points/redemption';
import { redemptionView } from '#domain/points/view';
import type { UseCases } from '../runtime/serve';
import { accounts } from '../store/points';
import { changesOfTurn, redemptions as held, rewards, stations } from '../store/rewards';
import { together } from '../store/together';

type Cases = UseCases<PointsContract>;

/** 兑换. Its id is computed from person and request, so that a retry finds it instead of redeeming twice. */
export const redeem: Cases['redeem'] = async (wish, { moment, actor }) => {
  const id = idFor(moment);
  const done = await together(async () => {
    const [known, account, found, station] = await Promise.all([
      held.findById(id),
      accounts.findById(actor.memberId),
      rewards.findAll(wish.items.map(({ rewardId }) => rewardId)),
      stations.findById(wish.stationId),
    ]);
    if (known)
      return sentBefore(known, moment) === 'same'
        ? { ok: true, value: known, changes: [] }
        : no('REQUEST_REUSED');
    const before = account ?? newAccount(actor.memberId);
    const had = await held.hadOf(actor.memberId, found);
    const decided = decideRedeem(id, wish, { account: before, rewards: found, station, had }, moment);
    if (!decided.ok) return decided;
    const changes = changesOfTurn({ redemption: null, account, rewards: found }, decided.value);
    return { ok: true, value: decided.value.redemption, changes };
  });
  return done.ok ? yes(redemptionView(done.value)) : done;
};

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

/** 取消: points and stock are free again in the same commit. */
export const cancel: Cases['cancel'] = async ({ redemptionId }, { actor, moment }) => {
  const done = await together(async () => {
    const [found, account] = await Promise.all([
      held.findById(redemptionId),
      accounts.findById(actor.memberId),
    ]);
    if (!found || !account || found.memberId !== actor.memberId) return no('NOT_FOUND');
    const sent = sentBefore(found, moment);
    if (sent !== 'no')
      return sent === 'same' ? { ok: true, value: found, changes: [] } : no('REQUEST_REUSED');
    const theirs = await rewards.findAll(found.items.map(({ rewardId }) => rewardId));
    const known = { redemption: found, account, rewards: theirs, party: redemptionParty(found, null, actor) };
    const decided = decideCancel(known, moment);
    if (!decided.ok) return decided;
    return { ok: true, value: decided.value.redemption, changes: changesOfTurn(known, decided.value) };
  });
  return done.ok ? yes(redemptionView(done.value)) : done;
};
