import { Rail } from '../../features/desk/rail';
import type { ScreenName } from '../../hooks/go';
import { useStaffWork } from './use-staff-work';

/** The places of staff, what waits for somebody first. */
export function StaffRail({ current }: { current: ScreenName }) {
  const { counts } = useStaffWork();
  return (
    <Rail
      current={current}
      places={[
        { screen: 'staffToday', label: '今天', icon: 'clock', desk: true },
        {
          screen: 'staffDesk',
          label: '区总工作台',
          icon: 'clipboard-list',
          desk: true,
          count: counts.orders,
        },
        {
          screen: 'vettingDesk',
          label: '服务商审核台',
          icon: 'shield-check',
          desk: true,
          count: counts.vetting,
        },
        {
          screen: 'complaintDesk',
          label: '投诉台',
          icon: 'message-square',
          desk: true,
          count: counts.complaints,
        },
        {
          screen: 'staffCallbacks',
          label: '要回电话的人',
          icon: 'phone',
          desk: true,
          count: counts.callbacks,
        },
        { screen: 'mendingDesk', label: '驿站报修', icon: 'wrench' },
        { screen: 'unionDesk', label: '入会审核', icon: 'user-check', count: counts.joining },
        { screen: 'staffAnnouncements', label: '公告和普法', icon: 'bell', desk: true },
        { screen: 'staffFirms', label: '服务商名录', icon: 'building-2', desk: true },
        { screen: 'staffStudios', label: '工会有约管理', icon: 'handshake', count: counts.talks },
        { screen: 'staffSearch', label: '查找', icon: 'search' },
      ]}
    />
  );
}
