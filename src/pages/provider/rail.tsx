import { REST } from '../../features/counted';
import { Rail } from '../../features/desk/rail';
import type { ScreenName } from '../../hooks/go';
import { useQuery } from '../../hooks/use-query';

const all = (count: number | undefined) => (count === undefined ? null : { count, more: false });

/** The places of a firm's manager, with what waits for an answer or runs out. */
export function FirmRail({ current }: { current: ScreenName }) {
  const pool = useQuery('repair', 'firmPool', {}, REST).value;
  // What is kept up changes slowly: it is asked anew whenever the desk is shown.
  const firm = useQuery('provider', 'overview', {}).value;
  const papers = firm && firm.papers.closed + firm.papers.ending;
  return (
    <Rail
      current={current}
      places={[
        { screen: 'firmToday', label: '今天', icon: 'clock', desk: true },
        {
          screen: 'firmOrders',
          label: '单子',
          icon: 'clipboard-list',
          desk: true,
          count: pool
            ? { count: pool.rows.length, more: (pool.next.urgent ?? pool.next.window) !== null }
            : null,
        },
        {
          screen: 'firmComplaints',
          label: '本单位的投诉',
          icon: 'message-square',
          desk: true,
          count: all(firm?.toAnswer),
        },
        { screen: 'papers', label: '证件和培训', icon: 'file-text', count: all(papers) },
        { screen: 'crew', label: '师傅', icon: 'users', count: all(firm?.crew.untrained) },
        { screen: 'firmRatings', label: '居民评价', icon: 'star' },
        { screen: 'firm', label: '我的服务商', icon: 'building-2' },
      ]}
    />
  );
}
