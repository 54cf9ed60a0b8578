import { useState } from 'react';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { type Filled, OrderForm } from '../../../features/order-form';
import { windowFrom } from '../../../features/windows';
import { backOr } from '../../../hooks/back-or';
import { useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { FORMS, type FormName, wordsFor } from './forms';

/** 没修好, 返工, 换个时间, 改时间: what she says about an order in more than a tap. */
export default function ResidentOrderForm() {
  const orderId = useParam('id');
  const what = useParam('what');
  const form = FORMS.find((name) => name === what);
  const { visitor } = useMe();
  const { value, screen } = useQuery('repair', 'order', { orderId });
  const [sent, setSent] = useState(false);
  const path = value?.order.item.path ?? 'door';

  if (visitor) return <Consent purpose="看这一单" />;
  // Once it is sent the order has moved on; this screen is about to close.
  if (form && (sent || value?.order.can.includes(form))) {
    return <Form orderId={orderId} form={form} path={path} onSent={() => setSent(true)} />;
  }
  return (
    <Screen
      {...screen}
      state={screen.state === 'ready' ? 'refused' : screen.state}
      sentence={value ? '单子的情况已经变了，这一步现在不能做。' : screen.sentence}
      skeleton={<Skeleton cards={2} lines={3} />}
      wayOn={{ label: '看这一单', onTap: () => backOr('order', orderId) }}
    />
  );
}

interface FormProps {
  readonly orderId: string;
  readonly form: FormName;
  readonly path: 'door' | 'consult';
  readonly onSent: () => void;
}

function Form({ orderId, form, path, onSent }: FormProps) {
  const { send, ...command } = useForm(orderId, form);
  return (
    <OrderForm
      name={`${form}-${orderId}`}
      below={['order', orderId]}
      words={wordsFor(form, path)}
      send={async (filled) => {
        const done = await send(filled);
        if (done) onSent();
        return done;
      }}
      {...command}
    />
  );
}

function useForm(orderId: string, form: FormName) {
  const commands = {
    reject: useCommand('repair', 'reject'),
    dispute: useCommand('repair', 'dispute'),
    rework: useCommand('repair', 'rework'),
    moveVisit: useCommand('repair', 'moveVisit'),
    moveWindow: useCommand('repair', 'moveWindow'),
  };
  const send: Readonly<Record<FormName, (filled: Filled) => Promise<unknown>>> = {
    reject: ({ reason }) => commands.reject.run({ orderId, reason }),
    dispute: ({ reason }) => commands.dispute.run({ orderId, reason }),
    rework: ({ reason, from }) => commands.rework.run({ orderId, reason, at: windowFrom(from) }),
    moveVisit: ({ from }) => commands.moveVisit.run({ orderId, at: windowFrom(from) }),
    moveWindow: ({ from }) => commands.moveWindow.run({ orderId, at: windowFrom(from) }),
  };
  const { running, problem, fieldProblem } = commands[form];
  return { send: send[form], running, problem, fieldProblem };
}
