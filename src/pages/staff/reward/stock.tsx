import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RewardView } from '#domain/points/contract-views';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

/** 库存 changes by how many, for people go on redeeming while somebody counts. */
export function Stock({ reward }: { reward: RewardView }) {
  const { run, running, problem, clear } = useCommand('points', 'restock');
  const [change, setChange] = useState<'more' | 'fewer'>('more');
  const [quantity, setQuantity] = useState('');
  const [reason, setReason] = useState('');
  const send = async () => {
    const done = await run({ rewardId: reward.id, change, quantity: Number(quantity), reason });
    if (!done) return;
    setQuantity('');
    setReason('');
    clear();
  };
  return (
    <Card title="库存">
      <View className="stack">
        <View id="stock" className="figure">
          {String(reward.stock)}
        </View>
        <Choice
          id="stock-change"
          label="怎么变"
          look="chips"
          value={change}
          onChange={setChange}
          options={[
            { value: 'more', label: '增加' },
            { value: 'fewer', label: '减少' },
          ]}
        />
        <Field
          id="stock-quantity"
          label="多少件"
          kind="number"
          max={6}
          value={quantity}
          onInput={setQuantity}
        />
        <Field
          id="stock-reason"
          label="为什么"
          max={100}
          placeholder="比如：进货、盘点"
          value={reason}
          onInput={setReason}
        />
        {problem && <Problem words={problem} />}
        <Button
          id="restock"
          kind="quiet"
          label="记下库存变动"
          running={running}
          disabled={!/^[1-9]\d*$/.test(quantity) || reason.trim() === ''}
          onTap={send}
        />
      </View>
    </Card>
  );
}
