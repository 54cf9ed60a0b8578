import { countAll, REST } from '../../features/desk/counted';
import { useQuery } from '../../hooks/use-query';

/** All that waits for a member of staff, by the questions that the desks ask anyway. */
export function useStaffWork() {
  const alarms = useQuery('repair', 'desk', { list: 'alarms' }, REST);
  const orders = {
    alarms: alarms.value,
    frozen: useQuery('repair', 'desk', { list: 'frozen' }, REST).value,
    fees: useQuery('repair', 'desk', { list: 'fees' }, REST).value,
  };
  const vetting = {
    applications: useQuery('provider', 'vettingDesk', { list: 'submitted' }, REST).value,
    crews: useQuery('provider', 'waitingFirms', {}, REST).value,
    appeals: useQuery('provider', 'appealedFirms', {}, REST).value,
  };
  const complaints = {
    ruling: useQuery('provider', 'complaintDesk', { list: 'ruling' }, REST).value,
    appeal: useQuery('provider', 'complaintDesk', { list: 'appeal' }, REST).value,
    noShows: useQuery('provider', 'noShowDesk', {}, REST).value,
    proposed: useQuery('provider', 'proposedSuspensions', {}, REST).value,
  };
  const joining = useQuery('union', 'waiting', {}, REST).value;
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
