import { useState } from 'react';
import { sayAge } from '#domain/kernel/time';
import type { OfferedRow } from '#domain/repair/contract';
import { sayWhen } from '#domain/repair/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Nothing } from '../../../components/nothing';
import { Row } from '../../../components/row';
import { categoryIcon } from '../../../features/category-icon';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

type Kind = OfferedRow['when']['kind'];
const HEADING: Readonly<Record<Kind, string>> = { urgent: '马上要去的', window: '约好时间的' };

/** What waits in the pool and one of the own workers could have: what cannot wait first, longest waiting on top. */
export function FirmPool({ rows, next }: Output<'repair', 'firmPool'>) {
  if (rows.length === 0 && next.urgent === null && next.window === null) {
    return <Nothing state="empty" sentence="现在没有等着的单子。每 5 秒看一次，有了会自己出现。" />;
  }
  const list = (kind: Kind) => (
    <OfKind
      kind={kind}
      rows={rows.filter(({ when }) => when.kind === kind)}
      next={next[kind]}
      title={HEADING[kind]}
    />
  );
  return (
    <>
      {list('urgent')}
      {list('window')}
    </>
  );
}

interface OfKindProps {
  readonly kind: Kind;
  readonly rows: readonly OfferedRow[];
  /** From where the next page goes on; null: there is none. */
  readonly next: number | null;
  readonly title?: string;
}

function OfKind({ kind, rows, next, title }: OfKindProps) {
  const now = useNow();
  return (
    <>
      {rows.length > 0 && (
        <Card flush {...(title ? { title } : {})}>
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
      )}
      {next !== null && <Further kind={kind} after={next} />}
    </>
  );
}

/** What did not fit on the page. */
function Further({ kind, after }: { kind: Kind; after: number }) {
  const [wanted, setWanted] = useState(false);
  const further = { list: kind, after };
  const { value, screen } = useQuery('repair', 'firmPool', wanted ? { further } : null);
  if (value) return <OfKind kind={kind} rows={value.rows} next={value.next[kind]} />;
  return (
    <Button
      id={`further-${kind}`}
      kind="quiet"
      label="再看一些"
      running={wanted && screen.state === 'loading'}
      onTap={() => (wanted ? screen.again() : setWanted(true))}
    />
  );
}

function sayWho({ workers }: OfferedRow): string {
  const ready = workers.filter(({ onDuty }) => onDuty).length;
  return ready > 0 ? `${ready} 位能去` : '都在休息';
}
