import { countAll, REST } from '../../features/desk/counted';
import { type Asked, answerOf, ownOf } from '../../features/what-waits';
import { useQuery } from '../../hooks/use-query';

/** All that waits for a member of staff and for no colleague of his, by the questions that the desks ask anyway. */
export function useStaffWork() {
  const alarms = useQuery('repair', 'desk', { list: 'alarms' }, REST);
  const orders = {
    alarms: own(alarms),
    frozen: own(useQuery('repair', 'desk', { list: 'frozen' }, REST)),
    fees: own(useQuery('repair', 'desk', { list: 'fees' }, REST)),
  };
  const vetting = {
    applications: own(useQuery('provider', 'vettingDesk', { list: 'submitted' }, REST)),
    crews: own(useQuery('provider', 'waitingFirms', {}, REST)),
    appeals: own(useQuery('provider', 'appealedFirms', {}, REST)),
  };
  const complaints = {
    ruling: own(useQuery('provider', 'complaintDesk', { list: 'ruling' }, REST)),
    appeal: own(useQuery('provider', 'complaintDesk', { list: 'appeal' }, REST)),
    noShows: own(useQuery('provider', 'noShowDesk', {}, REST)),
    proposed: own(useQuery('provider', 'proposedSuspensions', {}, REST)),
  };
  const joining = own(useQuery('union', 'waiting', {}, REST));
  return {
    screen: alarms.screen,
    all: countAll([
      ...Object.values(orders),
      ...Object.values(vetting),
      ...Object.values(complaints),
      joining,
    ]),
    orders,
    vetting,
    complaints,
    joining,
    counts: {
      orders: countAll(Object.values(orders)),
      vetting: countAll(Object.values(vetting)),
      complaints: countAll(Object.values(complaints)),
      joining: countAll([joining]),
    },
  };
}

/** What the phone remembers is no answer: nothing of it is counted. */
const own = <R extends object>(asked: Asked<{ readonly rows: readonly R[]; readonly more: boolean }>) =>
  ownOf(answerOf(asked));
