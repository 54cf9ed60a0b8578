import { yes } from '#domain/kernel/result';
import type { PointsContract } from '#domain/points/contract';
import { withLater } from '#domain/points/ledger';
import { sum, usable } from '#domain/points/lots';
import { shelfReward, statementView, stationView } from '#domain/points/view';
import type { UseCases } from '../runtime/serve';
import { accounts, entries } from '../store/points';
import { redemptions, rewards } from '../store/rewards';
import { stations } from '../store/stations';
import { links } from '../store/uploads';

type Cases = UseCases<PointsContract>;

/** 我的积分: balance and one page of the own statement. */
export const statement: Cases['statement'] = async (wish, { actor, moment }) => {
  const [account, page] = await Promise.all([
    accounts.findById(actor.memberId),
    entries.ofMember(actor.memberId, wish),
  ]);
  const newest = wish.month === undefined && wish.before === undefined;
  return yes(statementView(account && withLater(account, newest ? page : []), page, moment.now));
};

/** 礼品架 */
export const shelf: Cases['shelf'] = async (_, { actor, moment }) => {
  const [account, there, places] = await Promise.all([
    accounts.findById(actor.memberId),
    rewards.onShelf(),
    stations.handing(moment.now),
  ]);
  const [had, pictures] = await Promise.all([
    redemptions.hadOf(actor.memberId, there),
    links(there.flatMap(({ picture }) => picture ?? [])),
  ]);
  return yes({
    balance: sum(usable(account?.lots ?? [], moment.now)),
    rewards: there.map((reward) => shelfReward(reward, had)),
    stations: places.filter(({ open }) => open).map(stationView),
    links: pictures,
  });
};
