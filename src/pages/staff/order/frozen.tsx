import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { PARTY_LABEL } from '#domain/repair/labels';
import { whyFrozen } from '#domain/repair/why-frozen';
import { Card } from '../../../components/card';

const TITLES = {
  disown: '居民说门口不是本人',
  dispute: '居民说修了两次还没有修好',
  stall: '同意报价一周，没有完工',
} as const;

/** 冻结的原因: what led here, by whom and when, in their own words. */
export function Frozen({ order, now }: { order: OrderView; now: number }) {
  const cause = whyFrozen(order);
  const happened = [...order.timeline].reverse().find(({ action }) => action === cause);
  return (
    <Card id="why-frozen" tone="brick" title={TITLES[cause]}>
      <View className="stack">
        {happened && (
          <View className="secondary">{`${PARTY_LABEL[happened.by]}，${sayInstant(happened.at, now)}`}</View>
        )}
        {happened?.why && <View>{happened.why}</View>}
        {cause === 'dispute' && order.rejected !== null && <View>{`第一次说：${order.rejected}`}</View>}
      </View>
    </Card>
  );
}
