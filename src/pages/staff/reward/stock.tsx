import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RewardView } from '#domain/points/contract-views';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

const EMPTY = { quantity: '', reason: '' };

/** 库存 changes by how many, for people go on redeeming while somebody counts. */
export function Stock({ reward }: { reward: RewardView }) {
  const [change, setChange] = useState<'more' | 'fewer'>('more');
  const form = useForm('points', 'restock', {
    empty: EMPTY,
    missing: ({ quantity, reason }) =>
      /^[1-9]\d*$/.test(quantity) && reason.trim() !== '' ? null : '请写多少件、为什么。',
    input: (draft) => ({ ...draft, change, rewardId: reward.id, quantity: Number(draft.quantity) }),
  });
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
        <Field id="stock-quantity" label="多少件" kind="number" max={6} {...form.field('quantity')} />
        <Field
          id="stock-reason"
          label="为什么"
          max={100}
          placeholder="比如：进货、盘点"
          {...form.field('reason')}
        />
        <Submit form={form} id="restock" kind="quiet" label="记下库存变动" />
      </View>
    </Card>
  );
}
