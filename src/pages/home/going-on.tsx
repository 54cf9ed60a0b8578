import { isGoingOn } from '#domain/repair/labels';
import { Card } from '../../components/card';
import { OrderLine } from '../../features/order-line';
import { useNow } from '../../hooks/use-now';
import { useQuery } from '../../hooks/use-query';

/** What is going on right now, if anything. */
export function GoingOn({ member }: { member: boolean }) {
  const now = useNow();
  const mine = useQuery('repair', 'mine', member ? {} : null, { refreshEvery: 8000 });
  const live = (mine.value?.rows ?? []).filter(isGoingOn);
  if (live.length === 0) return null;
  return (
    <Card id="going-on" flush>
      {live.map((row) => (
        <OrderLine key={row.id} row={row} now={now} live />
      ))}
    </Card>
  );
}
