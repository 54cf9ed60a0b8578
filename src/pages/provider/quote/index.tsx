import { Screen } from '../../../components/screen';
import { backOr } from '../../../hooks/back-or';
import { useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { OrderSkeleton } from '../order/order-skeleton';
import { QuoteForm } from './quote-form';
import './index.scss';

/** 报价: lines of the public price list, and parts. */
export default function Quote() {
  const orderId = useParam('id');
  const { value, screen } = useQuery('repair', 'order', { orderId });
  const order = value?.order;
  if (order?.can.includes('quote')) return <QuoteForm order={order} />;
  const state = screen.state === 'ready' ? 'refused' : screen.state;
  return (
    <Screen
      {...screen}
      state={state}
      sentence={order ? '单子的情况已经变了，现在不能报价。' : screen.sentence}
      skeleton={<OrderSkeleton />}
      wayOn={{ label: '看单子', onTap: () => backOr('workerOrder', orderId) }}
    />
  );
}
