import { useState } from 'react';
import { Screen } from '../../../components/screen';
import { type Filled, OrderForm } from '../../../features/order-form';
import { windowFrom } from '../../../features/windows';
import { backOr } from '../../../hooks/back-or';
import { useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useQuery } from '../../../hooks/use-query';
import { OrderSkeleton } from '../order/order-skeleton';
import { FORMS, type FormName, WORDS } from './forms';

/** 约个时间再来, 换个时间: what the worker says about an order in more than a tap. */
export default function WorkerOrderForm() {
  const orderId = useParam('id');
  const what = useParam('what');
  const form = FORMS.find((name) => name === what);
  const { value, screen } = useQuery('repair', 'order', { orderId });
  const [sent, setSent] = useState(false);

  // Once it is sent the order has moved on; this screen is about to close.
  if (form && (sent || value?.order.can.includes(form))) {
    return <Form orderId={orderId} form={form} onSent={() => setSent(true)} />;
  }
  return (
    <Screen
      {...screen}
      state={screen.state === 'ready' ? 'refused' : screen.state}
      sentence={value ? '单子的情况已经变了，这一步现在不能做。' : screen.sentence}
      skeleton={<OrderSkeleton />}
      wayOn={{ label: '看单子', onTap: () => backOr('workerOrder', orderId) }}
    />
  );
}

interface FormProps {
  readonly orderId: string;
  readonly form: FormName;
  readonly onSent: () => void;
}

function Form({ orderId, form, onSent }: FormProps) {
  const postpone = useCommand('repair', 'postpone');
  const moveVisit = useCommand('repair', 'moveVisit');
  const { running, problem, fieldProblem } = form === 'postpone' ? postpone : moveVisit;
  const send = async ({ from, reason }: Filled) => {
    const at = windowFrom(from);
    const done =
      form === 'postpone'
        ? await postpone.run({ orderId, at, reason })
        : await moveVisit.run({ orderId, at });
    if (done) onSent();
    return done;
  };
  return (
    <OrderForm
      name={`${form}-${orderId}`}
      below={['workerOrder', orderId]}
      words={WORDS[form]}
      send={send}
      running={running}
      problem={problem}
      fieldProblem={fieldProblem}
    />
  );
}
