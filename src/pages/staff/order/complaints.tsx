import { Card } from '../../../components/card';
import { ComplaintRows } from '../../../features/complaint/complaint-rows';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

/** What was complained of on this order; the frozen order itself is decided here, the complaint on its own screen. */
export function Complaints({ orderId, now }: { orderId: string; now: number }) {
  const { value } = useQuery('provider', 'complaintsOfOrder', { orderId });
  if (!value || value.rows.length === 0) return null;
  return (
    <Card title="投诉" flush>
      <ComplaintRows rows={value.rows} now={now} withFirm onTap={(id) => go('staffComplaint', { id })} />
    </Card>
  );
}
