import type { RequestRow } from '#domain/appointment/contract';
import type { OwnOrderRow } from '#domain/repair/contract';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { OrderLine } from '../../features/order-line';
import { OwnRequestRow } from '../../features/own-request-row';
import { inParts, type OwnThing, ofOrder, ofRequest, PART_LABEL, PARTS } from '../../features/own-things';
import { useNow } from '../../hooks/use-now';
import { usePages } from '../../hooks/use-pages';
import type { Output } from '../../platform/rooms';

interface OwnThingsProps {
  readonly orders: Output<'repair', 'mine'>;
  readonly requests: Output<'appointment', 'mine'>;
  /** One of them is what the phone remembers. */
  readonly recalled: boolean;
}

/** The first pages keep themselves current; older ones of both are fetched together. */
export function OwnThings({ orders, requests, recalled }: OwnThingsProps) {
  const now = useNow();
  const repairs = useOrders(orders, recalled);
  const talks = useRequests(requests, recalled);
  const backTo = Math.max(...[repairs, talks].map(({ more, back }) => (more ? back : 0)));
  const things = [...repairs.rows.map(ofOrder), ...talks.rows.map(ofRequest)];
  const parts = inParts(things, backTo);
  const older = () => {
    for (const list of [repairs, talks]) if (list.more && list.back >= backTo) list.older();
  };
  return (
    <>
      {PARTS.filter((part) => parts[part].length > 0).map((part) => (
        <Card key={part} id={`part-${part}`} flush title={PART_LABEL[part]}>
          {parts[part].map((thing) => (
            <Line key={thing.id} thing={thing} now={now} live={part === 'live'} />
          ))}
        </Card>
      ))}
      {backTo > 0 && (
        <Button
          id="older"
          kind="quiet"
          label="看更早的"
          running={repairs.loading || talks.loading}
          onTap={older}
        />
      )}
    </>
  );
}

const Line = ({ thing, now, live }: { thing: OwnThing; now: number; live: boolean }) =>
  thing.kind === 'order' ? (
    <OrderLine row={thing.row} now={now} live={live} />
  ) : (
    <OwnRequestRow row={thing.row} now={now} />
  );

function useOrders(first: Output<'repair', 'mine'>, recalled: boolean) {
  const instantOf = ({ bookedAt }: OwnOrderRow) => bookedAt;
  const pages = usePages({
    room: 'repair',
    action: 'mine',
    first,
    recalled,
    rowsOf: ({ rows }) => rows,
    instantOf,
    more: ({ more }) => more,
    next: (before) => ({ before }),
  });
  const last = pages.rows[pages.rows.length - 1];
  return { ...pages, back: last ? instantOf(last) : 0 };
}

function useRequests(first: Output<'appointment', 'mine'>, recalled: boolean) {
  const instantOf = ({ requestedAt }: RequestRow) => requestedAt;
  const pages = usePages({
    room: 'appointment',
    action: 'mine',
    first,
    recalled,
    rowsOf: ({ rows }) => rows,
    instantOf,
    more: ({ more }) => more,
    next: (before) => ({ before }),
  });
  const last = pages.rows[pages.rows.length - 1];
  return { ...pages, back: last ? instantOf(last) : 0 };
}
