import { sayFen } from '#domain/kernel/money';
import { sayInstant } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';

/** What holds after the end: what was paid, how long the warranty runs, what is still due. */
export function Ended({ order, now }: { order: OrderView; now: number }) {
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
  if (order.state === 'cancelled' && order.visitFeeDueFen > 0) {
    return (
      <Card flush>
        <Row label="上门费，付给师傅" value={sayFen(order.visitFeeDueFen)} />
      </Card>
    );
  }
  return null;
}
