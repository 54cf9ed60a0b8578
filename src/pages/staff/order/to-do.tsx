import type { OrderView } from '#domain/repair/contract';
import { WhatSheSaid } from '../../../features/what-she-said';
import { Callees } from './callees';
import { Contact } from './contact';
import { Decision } from './decision';
import { Frozen } from './frozen';
import { Suggest } from './suggest';
import type { Deciding } from './use-decision';
import { type Finding, isAlarming } from './use-finding';

interface ToDoProps {
  readonly order: OrderView;
  readonly decision: Deciding;
  readonly finding: Finding;
  readonly now: number;
}

/** What waits for a member of staff: a frozen order, one that nobody accepts, somebody who is late. */
export function ToDo({ order, decision, finding, now }: ToDoProps) {
  const frozen = order.can.includes('resume');
  const alarming = order.party === 'staff' && isAlarming(order, now);
  const suggesting = order.can.includes('suggest') && finding.suggesting;
  return (
    <>
      {frozen && <Frozen order={order} now={now} />}
      {frozen && <Decision decision={decision} />}
      {suggesting && <Suggest order={order} finding={finding} />}
      {order.state === 'open' && finding.found && <Callees workers={finding.found} />}
      {order.state === 'open' && <WhatSheSaid order={order} />}
      {(frozen || alarming) && <Contact orderId={order.id} />}
    </>
  );
}
