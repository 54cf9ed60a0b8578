import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { whyFrozen } from '#domain/repair/why-frozen';
import { Button } from '../../../components/button';
import { Calm } from '../../../components/calm';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { FinishRecord } from '../../../parts/finish-record';
import { UNION_PHONE } from '../../../text/office';

interface WhatIsDoneProps {
  readonly order: OrderView;
  readonly links: Readonly<Record<string, string>>;
}

/** What is on record of his work, once it is finished; what to do where it ended otherwise. */
export function WhatIsDone({ order, links }: WhatIsDoneProps) {
  if (order.state === 'frozen') return <Frozen order={order} />;
  if (order.state === 'cancelled' && order.visitFeeDueFen > 0) {
    return <Calm words={`居民应付上门费 ${sayFen(order.visitFeeDueFen)}，请当面收。`} />;
  }
  const first = order.rework?.firstFinish;
  return (
    <>
      {order.finish && <FinishRecord title="完工记录" finish={order.finish} links={links} />}
      {!order.finish && first && <FinishRecord title="上一次的完工记录" finish={first} links={links} />}
    </>
  );
}

const FROZEN_WORDS = {
  disown: '居民反映门口的人不是接单的师傅，工会正在核实，会给您打电话。',
  dispute: '居民反映修了两次还没有修好，工会会来看，会给您打电话。请保留照片和配件单据。',
  stall: '这一单同意报价一周了还没有完工，工会会给您打电话，问清情况。',
} as const;

const Frozen = ({ order }: { order: OrderView }) => (
  <Card tone="brick" title="请不要上门">
    <View className="stack">
      <View>{FROZEN_WORDS[whyFrozen(order)]}</View>
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
