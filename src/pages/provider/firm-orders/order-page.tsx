import { useState } from 'react';
import { sayFen } from '#domain/kernel/money';
import { sayAge } from '#domain/kernel/time';
import type { OrderRow } from '#domain/repair/contract';
import { STATE_LABEL, sayWhen } from '#domain/repair/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Nothing } from '../../../components/nothing';
import { Row } from '../../../components/row';
import { Skeleton } from '../../../components/skeleton';
import { categoryIcon } from '../../../features/category-icon';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

export type FirmList = 'live' | 'closed' | 'cancelled';

const NONE: Readonly<Record<FirmList, string>> = {
  live: '现在没有进行中的单子。',
  closed: '还没有做完的单子。',
  cancelled: '没有取消的单子。',
};

interface OrderPageProps {
  readonly list: FirmList;
  /** Only what was booked before; null is the first page, which keeps itself current. */
  readonly before: number | null;
}

/** One page of a list, and the way to the next. */
export function OrderPage({ list, before }: OrderPageProps) {
  const now = useNow();
  const first = before === null;
  const [wanted, setWanted] = useState(first);
  const { value, screen } = useQuery(
    'repair',
    'firmOrders',
    wanted ? { list, ...(first ? {} : { before }) } : null,
    first ? { refreshEvery: 10_000 } : {},
  );
  if (!value) {
    if (first) {
      return screen.state === 'loading' ? <Skeleton cards={2} lines={3} /> : <Nothing {...nothing(screen)} />;
    }
    return (
      <Button
        id="older"
        kind="quiet"
        label="看更早的"
        running={wanted && screen.state === 'loading'}
        onTap={() => (wanted ? screen.again() : setWanted(true))}
      />
    );
  }
  if (first && value.rows.length === 0) return <Nothing state="empty" sentence={NONE[list]} />;
  return (
    <>
      <Card flush>
        {value.rows.map((row) => (
          <OrderRowLine key={row.id} row={row} now={now} />
        ))}
      </Card>
      {value.more && <OrderPage list={list} before={value.rows.at(-1)?.bookedAt ?? 0} />}
    </>
  );
}

type Reading = ReturnType<typeof useQuery<'repair', 'firmOrders'>>['screen'];

const nothing = ({ state, sentence, again }: Reading) => ({
  state: state === 'refused' || state === 'offline' ? state : ('broken' as const),
  sentence,
  again,
});

const OrderRowLine = ({ row, now }: { row: OrderRow; now: number }) => (
  <Row
    id={`order-${row.id}`}
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
    value={STATE_LABEL[row.state]}
    onTap={() => go('firmOrder', { id: row.id })}
  />
);
