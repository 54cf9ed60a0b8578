import { sayFen } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import type { ScreenAction } from '../../../components/screen';
import { CODE_LENGTH, wrongLength } from '../../../features/heard-code';
import { go } from '../../../hooks/go';
import type { useCommand } from '../../../hooks/use-command';
import { lacksBefore } from '../ask-before';
import type { Arrival } from './use-arrival';

interface Steps {
  readonly action?: ScreenAction;
  readonly second?: ScreenAction | null;
}

/** 同意这个时间 */
export type Agreement = Pick<ReturnType<typeof useCommand<'repair', 'agreeVisit'>>, 'run' | 'running'>;

/** The one big button of each state; what he may do is what the order says. */
export function nextStep(order: OrderView, arrival: Arrival, agreement: Agreement): Steps {
  const { can } = order;
  if (order.visit && (!order.visit.agreed || can.includes('agreeVisit')))
    return aboutTheTime(order, agreement);
  if (can.includes('arrive') || can.includes('resumeWork')) return { action: arrive(arrival) };
  if (lacksBefore(order) && mayBeginNow(order)) return beforeWork(order);
  if (can.includes('finish')) return { action: finish(order), second: extra(order) };
  if (order.state === 'accepted' || order.state === 'postponed') return { action: { ...notYet } };
  return pricing(order);
}

/** A time for a further visit stands in the room: his to answer, or hers. */
function aboutTheTime(order: OrderView, { run, running }: Agreement): Steps {
  const { id, visit } = order;
  const move = {
    id: 'move-visit',
    label: ACTION_LABEL.moveVisit,
    onTap: () => go('workerForm', { id, what: 'moveVisit' }),
  };
  const second = order.can.includes('moveVisit') ? move : null;
  if (!visit || !order.can.includes('agreeVisit')) return { second };
  const agree = () => run({ orderId: id, from: (visit.proposed ?? visit).from });
  return { action: { id: 'agree-visit', label: ACTION_LABEL.agreeVisit, onTap: agree, running }, second };
}

/** Nothing is touched yet: he has just arrived, or has come again under warranty. */
const mayBeginNow = ({ state, rework }: OrderView): boolean => state === 'arrived' || rework !== null;

function beforeWork(order: OrderView): Steps {
  const { id } = order;
  const action = { id: 'before', label: ACTION_LABEL.showBefore, onTap: () => go('before', { id }) };
  const quote = { id: 'quote', label: '先报价', onTap: () => go('quote', { id }) };
  return { action, second: order.can.includes('finish') ? finish(order) : quote };
}

const finish = ({ id, item }: OrderView): ScreenAction => ({
  id: 'finish',
  label: item.path === 'consult' ? '谈完了' : ACTION_LABEL.finish,
  onTap: () => go('finish', { id }),
});

/** 加项目: a new quote of the whole, above the one that she approved. */
const extra = ({ id, can }: OrderView): ScreenAction | null =>
  can.includes('quote') ? { id: 'quote', label: '加项目', onTap: () => go('quote', { id }) } : null;

function pricing({ id, can, quote }: OrderView): Steps {
  if (!can.includes('quote')) return {};
  const step = { id: 'quote', onTap: () => go('quote', { id }) };
  return quote
    ? { second: { ...step, label: `改报价（现在 ${sayFen(quote.totalFen)}）` } }
    : { action: { ...step, label: ACTION_LABEL.quote } };
}

const notYet: ScreenAction = {
  id: 'arrive',
  label: ACTION_LABEL.arrive,
  onTap: () => undefined,
  disabled: true,
  why: '居民点了“是本人”，这里才能输入。',
};

const arrive = ({ code, running, enter }: Arrival): ScreenAction => ({
  id: 'arrive',
  label: code.length === CODE_LENGTH ? '我到了' : ACTION_LABEL.arrive,
  onTap: enter,
  running,
  disabled: code.length !== CODE_LENGTH,
  why: code === '' ? '请居民念六位到达码。' : (wrongLength(code) ?? undefined),
});
