import { Screen } from '../../../components/screen';
import { backOr } from '../../../hooks/back-or';
import { useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { OrderSkeleton } from '../order/order-skeleton';
import { BeforeForm } from './before-form';

/** 拍维修前的照片: at the door, while it can still be seen how it was. */
export default function Before() {
  const orderId = useParam('id');
  const { value, screen } = useQuery('repair', 'order', { orderId });
  const order = value?.order;
  if (value && order?.can.includes('showBefore')) return <BeforeForm order={order} files={value} />;
  const state = screen.state === 'ready' ? 'refused' : screen.state;
  return (
    <Screen
      {...screen}
      state={state}
      sentence={order ? '单子的情况已经变了，现在不能再拍维修前的照片。' : screen.sentence}
      skeleton={<OrderSkeleton />}
      wayOn={{ label: '看单子', onTap: () => backOr('workerOrder', orderId) }}
    />
  );
}
