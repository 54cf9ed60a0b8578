import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import type { Statement } from '#domain/points/contract';
import { RULE_LABEL } from '#domain/points/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

/** 明细, the latest first. */
export function Entries({ page, older }: { page: Statement; older?: boolean }) {
  const now = useNow(60_000);
  return (
    <>
      <Card flush {...(older ? {} : { title: '明细' })}>
        {page.entries.map((entry) => (
          <Row
            key={entry.id}
            label={RULE_LABEL[entry.rule]}
            note={sayInstant(entry.at, now)}
            value={signed(entry.points)}
          />
        ))}
      </Card>
      {page.more && <Older before={page.entries[page.entries.length - 1]?.at ?? 0} />}
    </>
  );
}

function Older({ before }: { before: number }) {
  const [wanted, setWanted] = useState(false);
  const { value, screen } = useQuery('points', 'statement', wanted ? { before } : null);
  if (value) return <Entries page={value} older />;
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
