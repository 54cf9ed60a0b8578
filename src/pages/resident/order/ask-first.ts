import { sayFen } from '#domain/kernel/money';
import { isTalk, whoComes } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { confirm } from '../../../components/dialog';
import type { Steps } from './use-steps';

// What cannot be undone is asked about first, with what it costs said beforehand.

const feeOf = ({ feeIfEndedFen }: OrderView): string =>
  feeIfEndedFen > 0 ? `师傅上过门，需要付上门费 ${sayFen(feeIfEndedFen)} 给师傅。` : '不收任何费用。';

export async function cancelAfterAsking(order: OrderView, { cancel }: Steps): Promise<void> {
  const sure = await confirm({
    title: '取消这一单？',
    words: `${feeOf(order)}取消以后不能恢复，可以重新预约。`,
    yes: '取消单子',
    no: '不取消',
  });
  if (sure) await cancel.run({ orderId: order.id, reason: null }, sure);
}

export async function declineAfterAsking(order: OrderView, { decline }: Steps): Promise<void> {
  const sure = await confirm(order.can.includes('declineExtra') ? NO_EXTRA : noQuote(order));
  if (sure) await decline.run({ orderId: order.id, reason: null }, sure);
}

const noQuote = (order: OrderView) => ({
  title: '不同意这个报价？',
  words: `这一单就此结束。${feeOf(order)}`,
  yes: '不同意',
});

/** What she approved before goes on. */
const NO_EXTRA = {
  title: '不加这些项目？',
  words: '师傅按您原来同意的报价继续修，不会多收。',
  yes: '不加',
};

export async function endReworkAfterAsking(order: OrderView, { cancel }: Steps): Promise<void> {
  const sure = await confirm({
    title: '不用返工了？',
    words: '这一单回到已完成，不收费。返工的机会就用掉了，以后有问题请重新预约。',
    yes: '不返工了',
    no: '还要返工',
  });
  if (sure) await cancel.run({ orderId: order.id, reason: null }, sure);
}

const costOfReport = ({ feeIfEndedFen }: OrderView): string =>
  feeIfEndedFen > 0 ? '他上过门：工会核实他这次也来了，上门费还要付给他。' : '不收任何费用。';

export async function noShowAfterAsking(order: OrderView, { reportNoShow }: Steps): Promise<void> {
  const sure = await confirm({
    title: isTalk(order) ? '没有等到？' : '师傅没有来？',
    words: `这一单退回给您，由您另选。${costOfReport(order)}${whoComes(order)}可以在 24 小时内说明，再看计不计入。`,
    yes: isTalk(order) ? '没有等到' : '他没有来',
  });
  if (sure) await reportNoShow.run({ orderId: order.id }, sure);
}
