import { isGoingOn } from '#domain/repair/labels';
import { Card } from '../../components/card';
import { NextPage } from '../../components/next-page';
import { OrderLine } from '../../features/order-line';
import { useNow } from '../../hooks/use-now';
import type { Output } from '../../platform/rooms';

type Rows = Output<'repair', 'mine'>;

/** The first page keeps itself current; older ones are fetched when they are asked for. */
export function OrderPages({ first }: { first: Rows }) {
  const now = useNow();
  const live = first.rows.filter(isGoingOn);
  const past = first.rows.filter((row) => !isGoingOn(row));
  return (
    <>
      {live.length > 0 && (
        <Card flush title="正在办">
          {live.map((row) => (
            <OrderLine key={row.id} row={row} now={now} live />
          ))}
        </Card>
      )}
      {past.length > 0 && (
        <Card flush title="以前的">
          {past.map((row) => (
            <OrderLine key={row.id} row={row} now={now} />
          ))}
        </Card>
      )}
      {first.more && <Older before={first.rows[first.rows.length - 1]?.bookedAt ?? 0} />}
    </>
  );
}

function Older({ before }: { before: number }) {
  const now = useNow();
  return (
    <NextPage id="older" kind="quiet" label="看更早的" room="repair" action="mine" input={{ before }}>
      {({ rows, more }) => (
        <>
          <Card flush>
            {rows.map((row) => (
              <OrderLine key={row.id} row={row} now={now} />
            ))}
          </Card>
          {more && <Older before={rows[rows.length - 1]?.bookedAt ?? 0} />}
        </>
      )}
    </NextPage>
  );
}
