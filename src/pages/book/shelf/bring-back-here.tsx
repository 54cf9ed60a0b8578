import { View } from '@tarojs/components';
import type { BookRow } from '#domain/book/contract-views';
import { sayTitle, sayWhere } from '#domain/book/words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** What one has now, to be put down here. */
export function BringBackHere({ stationId }: { readonly stationId: string }) {
  const { value } = useQuery('book', 'mine', {});
  if (!value || value.borrowed.length === 0) return null;
  return (
    <Card id="to-bring-back" title="您借着的书" tone="jade">
      <View className="stack">
        {value.borrowed.map((row) => (
          <OneToBring key={row.id} row={row} stationId={stationId} />
        ))}
      </View>
    </Card>
  );
}

function OneToBring({ row, stationId }: { readonly row: BookRow; readonly stationId: string }) {
  const back = useCommand('book', 'bringBack');
  const now = useNow(60_000);
  return (
    <View className="stack">
      <View>{`${sayTitle(row)}，${sayWhere(row, now)}。`}</View>
      {back.problem && <Problem words={back.problem} />}
      <Button
        id={`bring-${row.id}`}
        kind="quiet"
        label="还到这里"
        running={back.running}
        onTap={async () => {
          if (await back.run({ bookId: row.id, stationId })) toast('还好了，请把书放回架上');
        }}
      />
    </View>
  );
}
