import { ArrivalCode } from './arrival-code';
import { AtTheDoor } from './at-the-door';
import { Booked } from './booked';
import { ChooseNext } from './choose-next';
import { Ended } from './ended';
import { Finished } from './finished';
import { GivingUp } from './giving-up';
import { Looking } from './looking';
import { QuoteTable } from './quote-table';
import { Story } from './story';
import type { Seen, Steps } from './use-steps';
import { WorkerCard } from './worker-card';

interface BodyProps {
  readonly seen: Seen;
  readonly steps: Steps;
  readonly now: number;
}

/** What belongs to this state, in the order in which it is needed. */
export function Body({ seen, steps, now }: BodyProps) {
  const { order, links } = seen;
  const quoteFirst = order.state === 'quoted';
  const worker = order.worker && <WorkerCard order={order} worker={order.worker} links={links} />;
  return (
    <>
      {order.awaitsChoice && <ChooseNext order={order} />}
      {order.state === 'open' && !order.awaitsChoice && <Looking order={order} now={now} />}
      {order.arrivalCode !== null && <ArrivalCode code={order.arrivalCode} />}
      <Ended order={order} now={now} />
      {order.finish && <Finished order={order} finish={order.finish} links={links} paid={steps.paid} />}
      {quoteFirst && order.quote && <QuoteTable order={order} quote={order.quote} />}
      {worker}
      {order.can.includes('recognise') && <AtTheDoor steps={steps} />}
      {!quoteFirst && order.quote && <QuoteTable order={order} quote={order.quote} />}
      <Booked order={order} links={links} now={now} />
      <Story order={order} now={now} />
      <GivingUp order={order} steps={steps} now={now} />
    </>
  );
}
