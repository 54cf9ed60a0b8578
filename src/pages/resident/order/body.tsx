import { agreedWindow } from '#domain/repair/deadlines';
import { MEETING_LABEL } from '#domain/repair/labels';
import { BeforeWork } from '../../../features/before-work';
import { ComingAgain } from '../../../features/coming-again';
import { ToCalendar } from '../../../features/to-calendar';
import { WhatSheSaid } from '../../../features/what-she-said';
import { ArrivalCode } from './arrival-code';
import { Booked } from './booked';
import { ChooseNext } from './choose-next';
import { Ended } from './ended';
import { Finished } from './finished';
import { Frozen } from './frozen';
import { GivingUp } from './giving-up';
import { Looking } from './looking';
import { Meeting } from './meeting';
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
  return (
    <>
      <Searching seen={seen} now={now} />
      <ComingAgain order={order} now={now} />
      {order.arrivalCode !== null && <ArrivalCode code={order.arrivalCode} />}
      <Ended order={order} steps={steps} now={now} />
      {order.state === 'frozen' && <Frozen order={order} />}
      <WhatSheSaid order={order} />
      {order.finish && <Finished order={order} finish={order.finish} files={seen} paid={steps.paid} />}
      {quoteFirst && order.quote && <QuoteTable order={order} quote={order.quote} />}
      {order.worker && <WorkerCard order={order} worker={order.worker} links={links} />}
      <BeforeWork order={order} files={seen} />
      {order.item.path === 'consult' && order.state === 'accepted' && <Meeting order={order} />}
      {!quoteFirst && order.quote && <QuoteTable order={order} quote={order.quote} />}
      <Booked order={order} files={seen} now={now} />
      <Agreed seen={seen} steps={steps} now={now} />
      <Story order={order} now={now} />
      <GivingUp order={order} steps={steps} now={now} />
    </>
  );
}

/** While nobody has accepted: waiting, or her choice. */
function Searching({ seen: { order }, now }: Pick<BodyProps, 'seen' | 'now'>) {
  if (order.state !== 'open') return null;
  return order.awaitsChoice || order.suggestion ? (
    <ChooseNext order={order} />
  ) : (
    <Looking order={order} now={now} />
  );
}

/** Two hours on which both agreed. */
function Agreed({ seen: { order }, steps, now }: BodyProps) {
  const window = agreedWindow(order);
  if (!window) return null;
  const { item, meeting, worker } = order;
  const title = `${item.name}：${meeting === 'home' ? `${worker?.name ?? '师傅'}上门` : MEETING_LABEL[meeting]}`;
  const place = meeting === 'office' ? (worker?.office ?? '') : '';
  const words = meeting === 'home' ? '到门口请先看清是不是本人。' : '';
  return (
    <ToCalendar
      entry={{ title, from: window.from, to: window.to, place, words }}
      now={now}
      telling={steps.telling}
    />
  );
}
