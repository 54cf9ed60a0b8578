import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { Button } from '../../../components/button';
import { Calm } from '../../../components/calm';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Photos } from '../../../components/photos';
import { Row } from '../../../components/row';
import { UNION_PHONE } from '../../../text/office';

interface WhatIsDoneProps {
  readonly order: OrderView;
  readonly links: Readonly<Record<string, string>>;
}

/** What is on record of his work, once it is finished; what to do where it ended otherwise. */
export function WhatIsDone({ order, links }: WhatIsDoneProps) {
  if (order.state === 'frozen') return <Frozen />;
  if (order.state === 'cancelled' && order.visitFeeDueFen > 0) {
    return <Calm words={`居民应付上门费 ${sayFen(order.visitFeeDueFen)}，请当面收。`} />;
  }
  if (!order.finish) return null;
  const { finish } = order;
  const urlsOf = (files: readonly string[]) => files.flatMap((file) => links[file] ?? []);
  return (
    <Card title="完工记录" flush>
      <Row label="收款" value={sayFen(finish.paidFen)} />
      <Row label="服务标准" value={`${finish.checked.length} 项全部做到`} />
      <View className="done__photos">
        <View className="secondary">修之前</View>
        <Photos id="photos-before" urls={urlsOf(finish.photosBefore)} label="修之前" />
        <View className="secondary">修之后</View>
        <Photos id="photos-after" urls={urlsOf(finish.photosAfter)} label="修之后" />
      </View>
    </Card>
  );
}

const Frozen = () => (
  <Card tone="brick" title="请不要上门">
    <View className="stack">
      <View>居民反映门口的人不是接单的师傅，工会正在核实，会给您打电话。</View>
      <Button
        id="call-union"
        kind="quiet"
        icon="phone"
        label={`打电话给工会 ${UNION_PHONE}`}
        onTap={() => dial(UNION_PHONE)}
      />
    </View>
  </Card>
);
