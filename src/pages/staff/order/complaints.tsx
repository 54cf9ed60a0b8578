import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { ComplaintRows } from '../../../features/complaint/complaint-rows';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

/** What was complained of on this order; the frozen order itself is decided here, the complaint on its own screen. */
export function Complaints({ orderId, now }: { orderId: string; now: number }) {
  const { value } = useQuery('provider', 'complaintsOfOrder', { orderId });
  if (!value || (value.rows.length === 0 && !value.open)) return null;
  return (
    <Card title="投诉" flush>
      <ComplaintRows rows={value.rows} now={now} withFirm forStaff to="staffComplaint" />
      {value.open && (
        <Row
          id="complain-for"
          label="替居民投诉"
          note="居民打电话来说的，念给他听、同意了再送"
          onTap={() => go('complain', { id: orderId, for: 'caller' })}
        />
      )}
    </Card>
  );
}
