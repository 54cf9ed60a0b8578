import { useState } from 'react';
import type { Shelf } from '#domain/points/contract-views';
import { confirm } from '../../../components/dialog';
import type { ScreenAction } from '../../../components/screen';
import { goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { mostOf } from './reward-line';

/** What she has chosen, what it takes, and the one tap that redeems all of it. */
export function useBasket({ rewards, stations, balance }: Pick<Shelf, 'rewards' | 'stations' | 'balance'>) {
  const redeem = useCommand('points', 'redeem');
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const [wanted, setWanted] = useState<string | null>(null);
  const stationId = wanted ?? stations[0]?.id ?? '';

  const lines = rewards.flatMap((reward) => {
    const quantity = Math.min(chosen[reward.id] ?? 0, mostOf(reward, reward.stationIds.includes(stationId)));
    return quantity > 0 ? [{ reward, quantity }] : [];
  });
  const totalPoints = lines.reduce((total, { reward, quantity }) => total + reward.points * quantity, 0);

  const send = async () => {
    const things = lines.map(({ reward, quantity }) => `${reward.name} ${quantity} 件`).join('，');
    const station = stations.find(({ id }) => id === stationId)?.name ?? '';
    const words = `${things}。用 ${totalPoints} 分，14 天内到${station}领取。`;
    if (!(await confirm({ title: '兑换这些礼品', words, yes: '兑换' }))) return;
    const items = lines.map(({ reward, quantity }) => ({ rewardId: reward.id, quantity }));
    const made = await redeem.run({ items, stationId, totalPoints });
    if (made) goInstead('redemption', { id: made.id });
  };

  const short = totalPoints > balance;
  const action: ScreenAction = {
    id: 'redeem',
    label: totalPoints > 0 ? `兑换，用 ${totalPoints} 分` : '兑换',
    onTap: send,
    running: redeem.running,
    disabled: lines.length === 0 || short,
    why: short ? `还差 ${totalPoints - balance} 分，请减少几件。` : '请先选礼品，点加号。',
  };
  return {
    stationId,
    chooseStation: setWanted,
    quantityOf: (id: string) => lines.find(({ reward }) => reward.id === id)?.quantity ?? 0,
    put: (id: string, quantity: number) => setChosen((before) => ({ ...before, [id]: quantity })),
    action,
    problem: redeem.problem,
  };
}
