import { sayAge } from '#domain/kernel/time';
import type { OfferedRow } from '#domain/repair/contract';
import { sayWhen } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Nothing } from '../../../components/nothing';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { categoryIcon } from '../../../parts/category-icon';

/** What waits in the pool and one of the own workers could have, who waits longest first. */
export function FirmPool({ rows }: { rows: readonly OfferedRow[] }) {
  const now = useNow();
  if (rows.length === 0) {
    return <Nothing state="empty" sentence="现在没有等着的单子。每 5 秒看一次，有了会自己出现。" />;
  }
  return (
    <Card flush>
      {rows.map((row) => (
        <Row
          key={row.id}
          id={`pool-${row.id}`}
          icon={categoryIcon(row.icon)}
          label={`${row.itemName} · ${sayWhen(row.when, now, row.meeting)}`}
          note={`${row.place.street} ${row.place.community} · ${sayAge(row.bookedAt, now)}预约`}
          value={sayWho(row)}
          onTap={() => go('assign', { id: row.id })}
        />
      ))}
    </Card>
  );
}

function sayWho({ workers }: OfferedRow): string {
  const ready = workers.filter(({ onDuty }) => onDuty).length;
  return ready > 0 ? `${ready} 位能去` : '都在休息';
}
