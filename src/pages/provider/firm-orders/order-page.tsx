import { sayFen } from '#domain/kernel/money';
import { sayAge } from '#domain/kernel/time';
import { stateLabel } from '#domain/repair/by-kind';
import type { OrderRow } from '#domain/repair/contract';
import { sayWhen } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Nothing } from '../../../components/nothing';
import { lastOf, Paged } from '../../../components/paged';
import { Skeleton } from '../../../components/skeleton';
import { categoryIcon } from '../../../features/category-icon';
import { OpenRow } from '../../../features/desk/open-row';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import '../pictures.scss';

export type FirmList = 'live' | 'closed' | 'cancelled';

const NONE: Readonly<Record<FirmList, string>> = {
  live: '现在没有进行中的单子。',
  closed: '还没有做完的单子。',
  cancelled: '没有取消的单子。',
};

/** One list, which keeps itself current, and the way to what is older. */
export function OrderPage({ list }: { readonly list: FirmList }) {
  const now = useNow();
  const { value, screen } = useQuery('repair', 'firmOrders', { list }, { refreshEvery: 10_000 });
  if (!value) {
    return screen.state === 'loading' ? <Skeleton cards={2} lines={3} /> : <Nothing {...nothing(screen)} />;
  }
  if (value.rows.length === 0) return <Nothing state="empty" picture="no-orders" sentence={NONE[list]} />;
  return (
    <Paged
      room="repair"
      action="firmOrders"
      first={value}
      next={({ rows, more }) => (more ? { list, before: lastOf(rows)?.bookedAt ?? 0 } : null)}
    >
      {({ rows }) => (
        <Card flush>
          {rows.map((row) => (
            <OrderRowLine key={row.id} row={row} now={now} />
          ))}
        </Card>
      )}
    </Paged>
  );
}

type Reading = ReturnType<typeof useQuery<'repair', 'firmOrders'>>['screen'];

const nothing = ({ state, sentence, again }: Reading) => ({
  state: state === 'refused' || state === 'offline' ? state : ('broken' as const),
  sentence,
  again,
});

const OrderRowLine = ({ row, now }: { row: OrderRow; now: number }) => (
  <OpenRow
    id={`order-${row.id}`}
    to="firmOrder"
    about={row.id}
    icon={categoryIcon(row.icon)}
    label={row.itemName}
    note={[
      row.place.community,
      row.workerName,
      row.totalFen === null ? sayWhen(row.when, now, row.meeting) : sayFen(row.totalFen),
      sayAge(row.bookedAt, now),
    ]
      .filter(Boolean)
      .join(' · ')}
    value={stateLabel(row)}
  />
);
