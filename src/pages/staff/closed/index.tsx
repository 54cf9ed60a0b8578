import { useState } from 'react';
import { sayFen } from '#domain/kernel/money';
import { monthOf, sayInstant, sayMonth } from '#domain/kernel/time';
import type { ClosedRow } from '#domain/repair/contract-closed';
import { PAYMENT_LABEL } from '#domain/repair/payment';
import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { MonthChoice } from '../../../features/month-choice';
import { go, goInstead } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

/** 办结的单子 of a month: where both sides say something else of what was paid, first. */
export default function ClosedOrders() {
  const now = useNow(60_000);
  const [chosen, setMonth] = useState<string | null>(null);
  // What month it is, the cloud says with its first answer.
  const month = chosen ?? monthOf(now);
  const differing = useQuery('repair', 'closedOrders', { month, list: 'differing' });
  const others = useQuery('repair', 'closedOrders', { month, list: 'others' });
  const none = differing.value?.rows.length === 0;
  return (
    <Screen
      {...(differing.value ? others.screen : differing.screen)}
      skeleton={<Skeleton cards={2} lines={5} />}
      wayOn={{ label: '回区总工作台', onTap: () => goInstead('staffDesk') }}
    >
      <Card>
        <MonthChoice month={month} onChange={setMonth} now={now} />
      </Card>
      <List
        {...{ id: 'differing', title: '付款对不上的', now, month, list: 'differing' }}
        page={differing.value}
        nothing={`${sayMonth(month)}办结的单子，付款都对得上。`}
      />
      <List
        {...{ id: 'others', title: none ? '办结的' : '其余办结的', now, month, list: 'others' }}
        page={others.value}
        nothing="这个月还没有别的单子办结。"
      />
    </Screen>
  );
}

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly month: string;
  readonly list: 'differing' | 'others';
  readonly page: Output<'repair', 'closedOrders'> | undefined;
  readonly nothing: string;
  readonly now: number;
}

function List({ id, title, month, list, page, nothing, now }: ListProps) {
  if (!page) return null;
  return (
    <Card
      id={`closed-${id}`}
      title={title}
      flush
      tone={list === 'differing' && page.rows.length > 0 ? 'amber' : 'plain'}
    >
      {page.rows.length === 0 && <Row label={nothing} />}
      <Paged
        id={`more-${id}`}
        room="repair"
        action="closedOrders"
        first={page}
        next={({ rows, more }) => (more ? { month, list, before: lastOf(rows)?.closedAt ?? 0 } : null)}
      >
        {({ rows }) => rows.map((row) => <ClosedOrder key={row.id} row={row} now={now} />)}
      </Paged>
    </Card>
  );
}

const ClosedOrder = ({ row, now }: { row: ClosedRow; now: number }) => (
  <Row
    id={`order-${row.id}`}
    label={`${row.itemName} · ${PAYMENT_LABEL[row.payment]}`}
    note={`${sums(row)}。${row.firmName} ${row.workerName}，${row.place.community}，${sayInstant(row.closedAt, now)}办结`}
    onTap={() => go('staffOrder', { id: row.id })}
  />
);

const sums = ({ quotedFen, approvedFen, paidFen, statedFen }: ClosedRow): string =>
  [
    `报价 ${say(quotedFen)}`,
    `同意 ${say(approvedFen)}`,
    `居民付 ${say(paidFen)}`,
    `师傅收 ${say(statedFen)}`,
  ].join('，');
const say = (fen: number | null): string => (fen === null ? '没有填' : sayFen(fen));
