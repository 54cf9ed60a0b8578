import { sayAge } from '#domain/kernel/time';
import type { OfferedRow } from '#domain/repair/contract';
import { sayWhen } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Nothing } from '../../../components/nothing';
import { Paged } from '../../../components/paged';
import { categoryIcon } from '../../../features/category-icon';
import { OpenRow } from '../../../features/desk/open-row';
import { useNow } from '../../../hooks/use-now';
import type { Output } from '../../../platform/rooms';

type Kind = OfferedRow['when']['kind'];
const HEADING: Readonly<Record<Kind, string>> = { urgent: '马上要去的', window: '约好时间的' };

/** What waits in the pool and one of the own workers could have: what cannot wait first, longest waiting on top. */
export function FirmPool(pool: Output<'repair', 'firmPool'>) {
  if (pool.rows.length === 0 && pool.next.urgent === null && pool.next.window === null) {
    return <Nothing state="empty" sentence="现在没有等着的单子。有了会自己出现。" />;
  }
  return (
    <>
      <OfKind kind="urgent" pool={pool} />
      <OfKind kind="window" pool={pool} />
    </>
  );
}

interface OfKindProps {
  readonly kind: Kind;
  readonly pool: Output<'repair', 'firmPool'>;
}

function OfKind({ kind, pool }: OfKindProps) {
  const now = useNow();
  return (
    <Paged
      id={`further-${kind}`}
      label="再看一些"
      room="repair"
      action="firmPool"
      first={pool}
      next={({ next }) => (next[kind] === null ? null : { further: { list: kind, after: next[kind] } })}
    >
      {(page) => {
        const rows = page.rows.filter(({ when }) => when.kind === kind);
        return (
          rows.length > 0 && (
            <Card flush {...(page === pool ? { title: HEADING[kind] } : {})}>
              {rows.map((row) => (
                <OpenRow
                  key={row.id}
                  id={`pool-${row.id}`}
                  to="assign"
                  about={row.id}
                  icon={categoryIcon(row.icon)}
                  label={`${row.itemName} · ${sayWhen(row.when, now, row.meeting)}`}
                  note={`${row.place.street} ${row.place.community} · ${sayAge(row.bookedAt, now)}预约`}
                  value={sayWho(row)}
                />
              ))}
            </Card>
          )
        );
      }}
    </Paged>
  );
}

function sayWho({ workers }: OfferedRow): string {
  const ready = workers.filter(({ onDuty }) => onDuty).length;
  return ready > 0 ? `${ready} 位能去` : '都在休息';
}
