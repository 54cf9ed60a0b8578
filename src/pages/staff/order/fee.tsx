import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import type { FeeRuling } from '#domain/repair/decide/visit-fee';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { VisitFee } from '../../../features/visit-fee';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';

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
  const { run, running, problem, fieldProblem } = useCommand('repair', 'ruleFee');
  const { draft, change, clear } = useDraft<FeeDraft>(`fee-${order.id}`, EMPTY);
  const { to, reason } = draft;
  const first = useCommand('repair', 'askFeeFirst');
  const rule = async () => {
    if (to === null || !(await run({ orderId: order.id, to, reason }))) return;
    clear();
    toast('已办结，居民和师傅都会收到消息');
  };
  if (!order.can.includes('ruleFee')) return <VisitFee order={order} now={now} />;
  // What it is already, it is not made again.
  const options = RULINGS.filter(({ value }) => value !== order.visitFee?.state);
  return (
    <VisitFee order={order} now={now}>
      <Choice
        id="fee-to"
        label="怎么办结"
        value={to}
        onChange={(value) => change({ to: value })}
        options={options}
      />
      <Field
        id="fee-reason"
        label="理由"
        long
        max={200}
        hint="居民和师傅都能看到。"
        value={reason}
        onInput={(words) => change({ reason: words })}
        problem={fieldProblem('reason')}
      />
      {problem && <Problem words={problem} />}
      <Button
        id="rule-fee"
        kind="quiet"
        label="办结上门费"
        running={running}
        disabled={to === null || reason.trim().length < SHORTEST}
        onTap={rule}
      />
      {order.can.includes('askFeeFirst') && (
        <>
          <View className="note">一年里第三笔没有付，才可以这样要求。居民说付了，就可以预约。</View>
          {first.problem && <Problem words={first.problem} />}
          <Button
            id="ask-fee-first"
            kind="quiet"
            label="请居民先付清，再约下一次"
            running={first.running}
            onTap={() => first.run({ orderId: order.id })}
          />
        </>
      )}
    </VisitFee>
  );
}
