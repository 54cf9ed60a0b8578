import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import type { FeeRuling } from '#domain/repair/decide/settle-fee';
import { FEE_LABEL } from '#domain/repair/labels';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { confirm, toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Submit } from '../../../components/submit';
import { VisitFee } from '../../../features/visit-fee';
import { useCommand } from '../../../hooks/use-command';
import { useForm } from '../../../hooks/use-form';

const RULINGS: readonly { value: FeeRuling; label: string; note: string }[] = [
  { value: 'paid', label: '已付', note: '问清楚了，居民付过' },
  { value: 'waived', label: '免收', note: '居民不用付' },
  { value: 'unpaid', label: '未付', note: '问清楚了，居民没有付' },
];
const SHORTEST = 2;

interface FeeDraft {
  readonly to: FeeRuling | null;
  readonly reason: string;
}
const EMPTY: FeeDraft = { to: null, reason: '' };

/** 上门费 as staff see it: what both say, and how it ends where they differ or somebody should not have to pay. */
export function Fee({ order, now }: { order: OrderView; now: number }) {
  const form = useForm('repair', 'ruleFee', {
    kept: `fee-${order.id}`,
    empty: EMPTY,
    missing: ({ to, reason }) =>
      to === null || reason.trim().length < SHORTEST ? '请选怎么办结，写明理由。' : null,
    input: ({ to, reason }) => to && { orderId: order.id, to, reason },
    sure: ({ to }) =>
      confirm({
        title: `上门费：${to ? FEE_LABEL[to] : ''}`,
        words: '就此办结，居民和师傅都会收到消息和理由。',
        yes: '办结上门费',
      }),
    onDone: () => toast('已办结，居民和师傅都会收到消息'),
  });
  if (!order.can.includes('ruleFee')) return <VisitFee order={order} now={now} />;
  // What it is already, it is not made again.
  const options = RULINGS.filter(({ value }) => value !== order.visitFee?.state);
  return (
    <VisitFee order={order} now={now}>
      <Choice id="fee-to" label="怎么办结" {...form.choice('to')} options={options} />
      <Field
        id="fee-reason"
        label="理由"
        long
        max={200}
        hint="居民和师傅都能看到。"
        {...form.field('reason')}
      />
      <Submit form={form} id="rule-fee" kind="quiet" label="办结上门费" />
      {order.can.includes('askFeeFirst') && <FeeFirst orderId={order.id} />}
    </VisitFee>
  );
}

function FeeFirst({ orderId }: { orderId: string }) {
  const first = useCommand('repair', 'askFeeFirst');
  return (
    <>
      <View className="note">一年里第三笔没有付，才可以这样要求。居民说付了，就可以预约。</View>
      {first.problem && <Problem words={first.problem} />}
      <Button
        id="ask-fee-first"
        kind="quiet"
        label="请居民先付清，再约下一次"
        running={first.running}
        onTap={() => first.run({ orderId })}
      />
    </>
  );
}
