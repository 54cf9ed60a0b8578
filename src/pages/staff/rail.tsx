import { type Place, Rail } from '../../features/desk/rail';
import type { ScreenName } from '../../hooks/go';
import { useStaffWork } from './use-staff-work';

type Counts = ReturnType<typeof useStaffWork>['counts'];
/** The places of staff, what waits for somebody first; each with what is counted there. */
const PLACES: readonly (Omit<Place, 'count'> & { readonly counts?: keyof Counts })[] = [
  { screen: 'staffToday', label: '今天', icon: 'clock', desk: true },
  { screen: 'staffDesk', label: '区总工作台', icon: 'clipboard-list', desk: true, counts: 'orders' },
  { screen: 'vettingDesk', label: '服务商审核台', icon: 'shield-check', desk: true, counts: 'vetting' },
  { screen: 'complaintDesk', label: '投诉台', icon: 'message-square', desk: true, counts: 'complaints' },
  { screen: 'staffCallbacks', label: '要回电话的人', icon: 'phone', desk: true, counts: 'callbacks' },
  { screen: 'mendingDesk', label: '驿站报修', icon: 'wrench' },
  { screen: 'unionDesk', label: '入会审核', icon: 'user-check', counts: 'joining' },
  { screen: 'staffAnnouncements', label: '公告和普法', icon: 'bell', desk: true },
  { screen: 'staffFirms', label: '服务商名录', icon: 'building-2', desk: true },
  { screen: 'staffStudios', label: '工会有约管理', icon: 'handshake', counts: 'talks' },
  { screen: 'staffSearch', label: '查找', icon: 'search' },
];

export function StaffRail({ current }: { current: ScreenName }) {
  const { counts } = useStaffWork();
  return (
    <Rail
      current={current}
      places={PLACES.map(({ counts: what, ...place }) => (what ? { ...place, count: counts[what] } : place))}
    />
  );
}
