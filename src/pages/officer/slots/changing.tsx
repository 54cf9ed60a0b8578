import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SlotView } from '#domain/appointment/contract';
import { saySlot } from '#domain/appointment/slot-words';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { confirm } from '../../../components/dialog';
import { useCommand } from '../../../hooks/use-command';

interface ChangingProps {
  readonly slot: SlotView;
  readonly all: readonly SlotView[];
  readonly now: number;
}

/** 代班、换班、停诊. */
export function Changing({ slot, all, now }: ChangingProps) {
  const cover = useCommand('appointment', 'cover');
  const swap = useCommand('appointment', 'swap');
  const cancel = useCommand('appointment', 'cancelSlot');
  const [other, setOther] = useState<string | null>(null);
  const colleagues = new Map(
    all.filter((one) => one.officerId !== slot.officerId).map((one) => [one.officerId, one.officerName]),
  );
  const theirs = all
    .filter((one) => one.from > now && !one.cancelled && one.officerId !== slot.officerId)
    .slice(0, 6);
  const drop = async () => {
    const words = '有名额和候补的居民都会收到消息，另选时间。';
    if (await confirm({ title: '取消这次接待', words, yes: '取消接待' }))
      await cancel.run({ from: slot.from });
  };
  const problem = cover.problem ?? swap.problem ?? cancel.problem;
  return (
    <View className="slots__changing">
      {[...colleagues].map(([officerId, name]) => (
        <Button
          key={officerId}
          id={`cover-${officerId}`}
          kind="quiet"
          label={`请${name}代班`}
          running={cover.running}
          onTap={() => cover.run({ from: slot.from, officerId })}
        />
      ))}
      {theirs.length > 0 && (
        <Choice
          id="swap-with"
          look="chips"
          label="或者和这一班对换"
          value={other}
          onChange={setOther}
          options={theirs.map((one) => ({
            value: String(one.from),
            label: `${saySlot(one, now)} ${one.officerName}`,
          }))}
        />
      )}
      {other && (
        <Button
          id="swap"
          kind="quiet"
          label="对换这两班"
          running={swap.running}
          onTap={() => swap.run({ from: slot.from, other: Number(other) })}
        />
      )}
      {problem && <View className="secondary">{problem}</View>}
      <Button id="cancel-slot" kind="danger" label="取消这次接待" running={cancel.running} onTap={drop} />
    </View>
  );
}
