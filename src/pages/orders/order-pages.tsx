import { isGoingOn } from '#domain/repair/labels';
import { Card } from '../../components/card';
import { lastOf, Paged } from '../../components/paged';
import { OrderLine } from '../../features/order-line';
import { useNow } from '../../hooks/use-now';
import type { Output } from '../../platform/rooms';

type Rows = Output<'repair', 'mine'>;

/** The first page keeps itself current; older ones are fetched when they are asked for. */
export function OrderPages({ first }: { first: Rows }) {
  const now = useNow();
  const list = (rows: Rows['rows'], live = false) =>
    rows.map((row) => <OrderLine key={row.id} row={row} now={now} live={live} />);
  const live = first.rows.filter(isGoingOn);
  const past = first.rows.filter((row) => !isGoingOn(row));
  return (
    <Paged
      room="repair"
      action="mine"
      first={first}
      next={({ rows, more }) => (more ? { before: lastOf(rows)?.bookedAt ?? 0 } : null)}
    >
      {(page) =>
        page === first ? (
          <>
            {live.length > 0 && (
              <Card flush title="正在办">
                {list(live, true)}
              </Card>
            )}
            {past.length > 0 && (
              <Card flush title="以前的">
                {list(past)}
              </Card>
            )}
          </>
        ) : (
          <Card flush>{list(page.rows)}</Card>
        )
      }
    </Paged>
  );
}
