import { countAll, REST, without } from '../../features/counted';
import { answerOf, ownOf } from '../../features/what-waits';
import type { Asked } from '../../hooks/asked';
import { useQuery } from '../../hooks/use-query';
import type { Output } from '../../platform/rooms';

/** All that waits for a member of staff and for no colleague of his, by the questions that the desks ask anyway. */
export function useStaffWork() {
  const asked = useAsked();
  const alarms = own(asked.alarms);
  const frozen = without(own(asked.frozen), alarms);
  const orders = { alarms, frozen, fees: without(own(asked.fees), alarms, frozen) };
  const vetting = {
    applications: own(asked.applications),
    crews: own(asked.crews),
    appeals: own(asked.appeals),
  };
  const complaints = {
    ruling: own(asked.ruling),
    appeal: own(asked.appeal),
    noShows: own(asked.noShows),
    proposed: own(asked.proposed),
  };
  const rest = {
    joining: own(asked.joining),
    callbacks: toCall(answerOf(asked.callbacks)),
    talks: own(asked.talks),
    colleagues: toConfirm(answerOf(asked.roles)),
  };
  const lists = { orders, vetting, complaints, rest };
  const counts = {
    orders: countAll(Object.values(orders)),
    vetting: countAll(Object.values(vetting)),
    complaints: countAll(Object.values(complaints)),
    joining: countAll([rest.joining]),
    callbacks: countAll([rest.callbacks]),
    talks: countAll([rest.talks]),
    colleagues: countAll([rest.colleagues]),
  };
  return {
    screen: asked.alarms.screen,
    asked: Object.values(asked),
    all: countAll(
      Object.values(lists).flatMap((room): Parameters<typeof countAll>[0] => Object.values(room)),
    ),
    orders,
    vetting,
    complaints,
    ...rest,
    counts,
  };
}

/** The questions of all desks. */
const useAsked = () => ({
  alarms: useQuery('repair', 'desk', { list: 'alarms' }, REST),
  frozen: useQuery('repair', 'desk', { list: 'frozen' }, REST),
  fees: useQuery('repair', 'desk', { list: 'fees' }, REST),
  applications: useQuery('provider', 'vettingDesk', { list: 'submitted' }, REST),
  crews: useQuery('provider', 'waitingFirms', {}, REST),
  appeals: useQuery('provider', 'appealedFirms', {}, REST),
  ruling: useQuery('provider', 'complaintDesk', { list: 'ruling' }, REST),
  appeal: useQuery('provider', 'complaintDesk', { list: 'appeal' }, REST),
  noShows: useQuery('provider', 'noShowDesk', {}, REST),
  proposed: useQuery('provider', 'proposedSuspensions', {}, REST),
  joining: useQuery('union', 'waiting', {}, REST),
  callbacks: useQuery('callback', 'desk', { list: 'open' }, REST),
  talks: useQuery('appointment', 'desk', { list: 'above' }, REST),
  roles: useQuery('roles', 'desk', {}, REST),
});

/** Not those whom a colleague is calling, nor oneself. */
const toCall = (list: Output<'callback', 'desk'> | undefined) =>
  list && { ...list, rows: list.rows.filter(({ can }) => can.includes('take') || can.includes('record')) };

/** Who was named, agreed, and waits for a second member of staff. */
const toConfirm = (list: Output<'roles', 'desk'> | undefined) =>
  list && { rows: list.named.filter(({ can }) => can.includes('confirm')), more: false };

/** What the phone remembers is no answer: nothing of it is counted. */
const own = <R extends object>(asked: Asked<{ readonly rows: readonly R[]; readonly more: boolean }>) =>
  ownOf(answerOf(asked));
