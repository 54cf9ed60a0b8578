import { Screen } from '../../../components/screen';
import { backOr } from '../../../hooks/back-or';
import { useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { OrderSkeleton } from '../order/order-skeleton';
import { FinishForm } from './finish-form';
import './index.scss';

/** 完工: every point of the standard, photos before and after, what was paid. */
export default function Finish() {
  const orderId = useParam('id');
  const { value, screen } = useQuery('repair', 'order', { orderId });
  const order = value?.order;
  if (value && order?.can.includes('finish')) return <FinishForm order={order} files={value} />;
  const state = screen.state === 'ready' ? 'refused' : screen.state;
  return (
    <Screen
      {...screen}
      state={state}
      sentence={order ? '单子的情况已经变了，现在不能完工。' : screen.sentence}
      skeleton={<OrderSkeleton />}
      wayOn={{ label: '看单子', onTap: () => backOr('workerOrder', orderId) }}
    />
  );
}
