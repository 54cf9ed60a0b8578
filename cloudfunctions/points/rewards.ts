import { change } from '#domain/kernel/entity';
import { yes } from '#domain/kernel/result';
import type { PointsContract } from '#domain/points/contract';
import { restock as decideRestock, describe, newReward, type Reward } from '#domain/points/reward';
import { rewardView, stationView } from '#domain/points/view';
import { idFor } from '../runtime/moment';
import type { UseCases } from '../runtime/serve';
import { changeNoun, createNoun } from '../store/nouns';
import { rewards as shelf } from '../store/rewards';
import { stations } from '../store/stations';
import { links } from '../store/uploads';

type Cases = UseCases<PointsContract>;

/** 礼品与库存, also those that are not on the shelf. */
export const rewards: Cases['rewards'] = async (_, { moment }) => {
  const [all, places] = await Promise.all([shelf.all(), stations.handing(moment.now)]);
  return yes({
    rewards: all.map(rewardView),
    stations: places.filter(({ open }) => open).map(stationView),
    links: await links(all.flatMap(({ picture }) => picture ?? [])),
  });
};

export const saveReward: Cases['saveReward'] = async ({ rewardId, ...description }, { moment }) => {
  const id = rewardId ?? idFor(moment);
  const saved =
    rewardId === null
      ? await createNoun<Reward, never, 'BUSY'>({
          noun: 'reward',
          id,
          moment,
          decision: change(newReward(id, description, moment)),
          taken: 'BUSY',
        })
      : await changeNoun<Reward, never, undefined>({
          noun: 'reward',
          id,
          moment,
          decide: (reward) => describe(reward, description, moment),
        });
  return saved.ok ? yes(rewardView(saved.value)) : saved;
};

export const restock: Cases['restock'] = async (
  { rewardId, change: direction, quantity, reason },
  { moment },
) => {
  const by = direction === 'more' ? quantity : -quantity;
  const changed = await changeNoun({
    noun: 'reward',
    id: rewardId,
    moment,
    decide: (reward: Reward) => decideRestock(reward, by, reason, moment),
  });
  return changed.ok ? yes(rewardView(changed.value)) : changed;
};
