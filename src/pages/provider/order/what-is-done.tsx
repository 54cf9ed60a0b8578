import { View } from '@tarojs/components';
import { isTalk } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { whyFrozen } from '#domain/repair/why-frozen';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { FinishRecord } from '../../../features/finish-record';
import type { Files } from '../../../features/seen-photos';
import { VisitFee } from '../../../features/visit-fee';
import { useCommand } from '../../../hooks/use-command';
import { UNION_PHONE } from '../../../text/office';

interface WhatIsDoneProps {
  readonly order: OrderView;
  readonly files: Files;
  readonly now: number;
}

/** What is on record of his work, once it is finished; what to do where it ended otherwise. */
export function WhatIsDone({ order, files, now }: WhatIsDoneProps) {
  if (order.state === 'frozen') return <Frozen order={order} />;
  if (order.visitFee) return <Fee order={order} now={now} />;
  const first = order.rework?.firstFinish;
  const own = order.party === 'worker';
  return (
    <>
      {order.finish && (
        <FinishRecord
          title={isTalk(order) ? '谈的记录' : '完工记录'}
          finish={order.finish}
          files={files}
          own={own}
        />
      )}
      {!order.finish && first && (
        <FinishRecord title="上一次的完工记录" finish={first} files={files} own={own} />
      )}
    </>
  );
}

/** 收到了、没收到: the app takes no money, so he says it. */
function Fee({ order, now }: { order: OrderView; now: number }) {
  const { run, running, problem } = useCommand('repair', 'sayReceived');
  const say = (received: boolean) => run({ orderId: order.id, received });
  return (
    <VisitFee order={order} now={now}>
      {problem && <Problem words={problem} />}
      {order.can.includes('receiveFee') && (
        <Button id="fee-received" kind="quiet" label="收到了" running={running} onTap={() => say(true)} />
      )}
      {order.can.includes('missFee') && (
        <Button id="fee-missing" kind="plain" label="没收到" running={running} onTap={() => say(false)} />
      )}
    </VisitFee>
  );
}

const FROZEN_WORDS = {
  disown: '居民反映门口的人不是接单的师傅，工会正在核实，会给您打电话。',
  dispute: '居民反映修了两次还没有修好，工会会来看，会给您打电话。请保留照片和配件单据。',
  stall: '这一单同意报价一周了还没有完工，工会会给您打电话，问清情况。',
} as const;
const TALK_FROZEN = '居民反映没有谈好，工会会来看，会给您打电话。';

const Frozen = ({ order }: { order: OrderView }) => (
  <Card tone="brick" title={isTalk(order) ? '先停下来' : '请不要上门'}>
    <View className="stack">
      <View>{isTalk(order) ? TALK_FROZEN : FROZEN_WORDS[whyFrozen(order)]}</View>
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
