import { sayFen } from '#domain/kernel/money';
import { sayInstant } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { VisitFee } from '../../../features/visit-fee';
import type { Steps } from './use-steps';

interface EndedProps {
  readonly order: OrderView;
  readonly steps: Steps;
  readonly now: number;
}

/** What holds after the end: what was paid, how long the warranty runs, what is still due. */
export function Ended({ order, steps: { payFee }, now }: EndedProps) {
  if (order.state === 'closed') {
    return (
      <Card flush>
        {order.paidFen !== null && <Row label="您付了" value={sayFen(order.paidFen)} />}
        {order.warrantyUntil !== null && order.warrantyUntil > now && (
          <Row label="保修到" value={sayInstant(order.warrantyUntil, now).split(' ')[0]} />
        )}
        {order.punctual !== null && <Row label="到达" value={order.punctual ? '准时' : '晚了'} />}
      </Card>
    );
  }
  return (
    <VisitFee order={order} now={now}>
      {order.can.includes('payFee') && (
        <Button
          id="pay-fee"
          kind="quiet"
          label="我付了"
          running={payFee.running}
          onTap={() => payFee.run({ orderId: order.id })}
        />
      )}
    </VisitFee>
  );
}
