import { sayFen } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import type { ScreenAction } from '../../../components/screen';
import { go } from '../../../hooks/go';
import { type Arrival, CODE_LENGTH } from './use-arrival';

interface Steps {
  readonly action?: ScreenAction;
  readonly second?: ScreenAction;
}

/** The one big button of each state; what he may do is what the order says. */
export function nextStep(order: OrderView, arrival: Arrival): Steps {
  const { can, id } = order;
  if (can.includes('arrive')) return { action: arrive(arrival) };
  if (order.state === 'accepted') return { action: { ...notYet } };
  if (can.includes('finish')) {
    return { action: { id: 'finish', label: ACTION_LABEL.finish, onTap: () => go('finish', { id }) } };
  }
  if (!can.includes('quote')) return {};
  const quote = { id: 'quote', onTap: () => go('quote', { id }) };
  return order.quote
    ? { second: { ...quote, label: `改报价（现在 ${sayFen(order.quote.totalFen)}）` } }
    : { action: { ...quote, label: ACTION_LABEL.quote } };
}

const notYet: ScreenAction = {
  id: 'arrive',
  label: ACTION_LABEL.arrive,
  onTap: () => undefined,
  disabled: true,
  why: '居民点了「是本人」，这里才能输入。',
};

const arrive = ({ code, running, enter }: Arrival): ScreenAction => ({
  id: 'arrive',
  label: code.length === CODE_LENGTH ? '我到了' : ACTION_LABEL.arrive,
  onTap: enter,
  running,
  disabled: code.length < CODE_LENGTH,
  why: '请居民念六位到达码。',
});
