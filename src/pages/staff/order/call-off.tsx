import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import { type Sure, toast } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { useCommand } from '../../../hooks/use-command';

const CANCEL = {
  label: ACTION_LABEL.cancelByStaff,
  meaning: '取消以后不能恢复，居民和师傅都会收到消息。理由会记在经过里。',
  verb: '取消单子',
};
const WITH_FEE = `${CANCEL.meaning}师傅已经上过门，居民要付上门费；不该付的，取消以后可以在这里免收。`;
const END_REWORK = {
  label: ACTION_LABEL.endReworkByStaff,
  meaning: '不再返工，单子回到已完成。居民和师傅都会收到消息，理由会记在经过里。',
  verb: '结束返工',
};
const LIKELY = ['居民来电要求取消', '重复下单', '没有师傅能去'] as const;

/** The quiet way out that only staff have once work has begun. */
export function CallOff({ order }: { order: OrderView }) {
  const { run, running, problem, fieldProblem } = useCommand('repair', 'cancelByStaff');
  const { can } = order;
  const rework = can.includes('endReworkByStaff');
  const cancel = async (reason: string, sure: Sure) => {
    if (!(await run({ orderId: order.id, reason }, sure))) return false;
    toast(rework ? '返工结束，居民和师傅都会收到消息' : '已取消，居民和师傅都会收到消息');
    return true;
  };
  if (!rework && !can.includes('cancelByStaff')) return null;
  return (
    <Reasoned
      about={order.id}
      id="cancel-by-staff"
      {...(rework ? END_REWORK : CANCEL)}
      {...(!rework && order.arrivedAt !== null && order.approvedFen === null ? { meaning: WITH_FEE } : {})}
      likely={LIKELY}
      onDone={cancel}
      running={running}
      problem={problem}
      reasonProblem={fieldProblem('reason')}
    />
  );
}
