import { countAll, REST } from '../../features/counted';
import { Rail } from '../../features/desk/rail';
import type { ScreenName } from '../../hooks/go';
import { useQuery } from '../../hooks/use-query';

/** The places of an officer, with what waits for him and what those below did not do in time. */
export function OfficerRail({ current }: { current: ScreenName }) {
  const due = useQuery('appointment', 'desk', { list: 'due' }, REST).value;
  const above = useQuery('appointment', 'desk', { list: 'above' }, REST).value;
  return (
    <Rail
      current={current}
      places={[
        { screen: 'officerToday', label: '今天', icon: 'clock', desk: true },
        {
          screen: 'officerDesk',
          label: '约谈办理台',
          icon: 'handshake',
          desk: true,
          count: countAll([due, above]),
        },
        { screen: 'officerSlots', label: '接待时段', icon: 'calendar-clock' },
        { screen: 'officerEnter', label: '登记和邀约', icon: 'pencil' },
        { screen: 'officerPortrait', label: '我的照片', icon: 'user-round' },
        { screen: 'staffAssessment', label: '我们的考核', icon: 'scale' },
        { screen: 'pickupDesk', label: '礼品领取处', icon: 'gift' },
      ]}
    />
  );
}
