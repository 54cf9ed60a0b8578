import { useState } from 'react';
import type { PickupView } from '#domain/points/contract-views';
import { confirm } from '../../../components/dialog';
import type { ScreenAction } from '../../../components/screen';
import { CODE_LENGTH, heardCode, wrongLength } from '../../../features/heard-code';
import { useCommand } from '../../../hooks/use-command';

const HAND_OUT = {
  title: '礼品交到会员手里了？',
  words: '积分就此用掉，不能退回。还没有交，先别点。',
  yes: '已经交了',
};

/** Two steps: the code finds what to hand out; handing it out turns the hold into a spend. */
export function usePickup(stationId: string) {
  const find = useCommand('points', 'findPickup');
  const handOut = useCommand('points', 'handOut');
  const [code, setCode] = useState('');
  const [found, setFound] = useState<PickupView | null>(null);

  const clear = () => {
    setCode('');
    setFound(null);
    find.clear();
    handOut.clear();
  };
  const look = async () => setFound(await find.run({ stationId, code }));
  const give = async () => {
    if (!found) return;
    const sure = await confirm(HAND_OUT);
    const given = sure && (await handOut.run({ redemptionId: found.id, code }, sure));
    if (given) setFound(given);
  };
  return {
    code,
    write: (words: string) => setCode(heardCode(words)),
    found,
    clear,
    problem: handOut.problem ?? find.problem,
    action: found ? giving(found, give, handOut.running) : looking(code, look, find.running),
  };
}

const looking = (code: string, onTap: () => unknown, running: boolean): ScreenAction => ({
  id: 'find-pickup',
  label: '查领取码',
  onTap,
  running,
  disabled: code.length !== CODE_LENGTH,
  why: code === '' ? '领取码是六位数字。' : (wrongLength(code) ?? undefined),
});

const giving = ({ state }: PickupView, onTap: () => unknown, running: boolean): ScreenAction | null =>
  state === 'held' ? { id: 'hand-out', label: '礼品已交给会员', onTap, running } : null;
