import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { IN_HAND } from '#domain/repair/order-states';
import { Card } from '../components/card';

/** What is still wrong, in her words, while it is being put right: 没修好, 返工. */
export function WhatSheSaid({ order }: { order: OrderView }) {
  const { rejected, rework, item, party } = order;
  const who = party === 'resident' ? '您' : '居民';
  if (rejected !== null && IN_HAND.includes(order.state)) {
    const title = `${who}说没有${item.path === 'consult' ? '谈' : '修'}好`;
    return (
      <Card id="rejected" tone="amber" title={title}>
        <View>{rejected}</View>
      </Card>
    );
  }
  if (!rework || order.state === 'closed') return null;
  return (
    <Card id="rework-why" tone="jade" title="保修返工，不收费">
      <View>{rework.why}</View>
    </Card>
  );
}
