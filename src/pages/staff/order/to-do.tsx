import { useState } from 'react';
import type { OrderView } from '#domain/repair/contract';
import { WhatSheSaid } from '../../../features/what-she-said';
import { Beside } from './beside';
import { Callees } from './callees';
import { Contact } from './contact';
import { Decision } from './decision';
import { Frozen } from './frozen';
import type { Whom } from './note-call';
import { Suggest } from './suggest';
import type { Deciding } from './use-decision';
import { type Finding, isAlarming } from './use-finding';

interface ToDoProps {
  readonly order: OrderView;
  readonly decision: Deciding;
  readonly finding: Finding;
  readonly now: number;
}

/** What waits for a member of staff: a frozen order, one that nobody accepts, somebody who is late; and what staff tell each other. */
export function ToDo({ order, decision, finding, now }: ToDoProps) {
  const [called, setCalled] = useState<Whom | null>(null);
  const frozen = order.can.includes('resume');
  const alarming = order.party === 'staff' && isAlarming(order, now);
  const suggesting = order.can.includes('suggest') && finding.suggesting;
  return (
    <>
      {frozen && <Frozen order={order} now={now} />}
      {frozen && <Decision decision={decision} />}
      {suggesting && <Suggest order={order} finding={finding} />}
      {order.state === 'open' && finding.found && (
        <Callees workers={finding.found} onCalled={() => setCalled('worker')} />
      )}
      {order.state === 'open' && <WhatSheSaid order={order} />}
      {(frozen || alarming) && <Contact orderId={order.id} onCalled={() => setCalled('resident')} />}
      {order.party === 'staff' && (
        <Beside orderId={order.id} called={called} onCalled={setCalled} now={now} />
      )}
    </>
  );
}
