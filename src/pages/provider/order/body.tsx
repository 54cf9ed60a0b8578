import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import { IN_HAND } from '#domain/repair/order-states';
import { Button } from '../../../components/button';
import { BeforeWork } from '../../../features/before-work';
import { ComingAgain } from '../../../features/coming-again';
import type { Files } from '../../../features/seen-photos';
import { WhatIsWrong } from '../../../features/what-is-wrong';
import { WhatSheSaid } from '../../../features/what-she-said';
import { go } from '../../../hooks/go';
import { AskBefore } from '../ask-before';
import { AtTheDoor } from './at-the-door';
import { DoorSteps } from './door-steps';
import { QuoteTable } from './quote-table';
import { Release } from './release';
import type { Arrival } from './use-arrival';
import { Visit } from './visit';
import { WhatIsDone } from './what-is-done';

interface BodyProps {
  readonly order: OrderView;
  readonly files: Files;
  readonly arrival: Arrival;
  readonly now: number;
}

/** Where the big button is for something else, and they can still be taken. */
const NEXT_IS_ANOTHER: readonly OrderView['state'][] = ['quoted', 'approved'];

/** What belongs to this state, in the order in which he needs it: on the way the door first, at work the prices. */
export function Body({ order, files, arrival, now }: BodyProps) {
  const { can, item } = order;
  const expected = order.state === 'accepted' || order.state === 'postponed';
  const atTheDoor = item.path === 'door' && expected && !order.recognised && order.visit?.agreed !== false;
  return (
    <>
      <ComingAgain order={order} now={now} />
      {(can.includes('arrive') || can.includes('resumeWork')) && <AtTheDoor arrival={arrival} />}
      <WhatIsDone order={order} files={files} now={now} />
      {NEXT_IS_ANOTHER.includes(order.state) && !order.rework && <AskBefore order={order} />}
      <BeforeWork order={order} files={files} own={order.party === 'worker'} />
      {expected && <Visit order={order} now={now} />}
      {atTheDoor && <DoorSteps />}
      {/* While he works, the headline says it. */}
      {order.state !== 'approved' && <WhatSheSaid order={order} />}
      {!expected && <QuoteTable order={order} />}
      <WhatIsWrong order={order} files={files} />
      {expected && <QuoteTable order={order} />}
      {!expected && IN_HAND.includes(order.state) && <Visit order={order} now={now} />}
      {can.includes('postpone') && (
        <Button
          id="postpone"
          kind="quiet"
          icon="calendar-clock"
          label={ACTION_LABEL.postpone}
          onTap={() => go('workerForm', { id: order.id, what: 'postpone' })}
        />
      )}
      {can.includes('release') && (
        <Release orderId={order.id} late={order.noShowFrom !== null && order.noShowFrom <= now} />
      )}
    </>
  );
}
