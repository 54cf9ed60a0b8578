import { View } from '@tarojs/components';
import type { BookView } from '#domain/book/contract-views';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { go, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';

/** 还书: where one stands, or where it was borrowed. */
export function BringBack({ book }: { readonly book: BookView }) {
  const at = useParam('at');
  const elsewhere = at !== '' && at !== book.stationId;
  const station = useQuery('station', 'station', elsewhere ? { stationId: at } : null);
  const back = useCommand('book', 'bringBack');
  const { member } = useMe();
  if (!member || !book.can.includes('bringBack')) return null;
  const stationId = elsewhere ? at : book.stationId;
  const name = elsewhere ? (station.value?.name ?? '这个驿站') : book.stationName;
  return (
    <Card title={book.state === 'lost' ? '找到这本书了？' : '看完了？'}>
      <View className="stack">
        {book.mine && <View>拿到哪个驿站都行：打开那个驿站的漂流书吧，点“还到这里”。</View>}
        {back.problem && <Problem words={back.problem} />}
        <Button
          id="bring-back"
          kind="quiet"
          label={`还到${name}`}
          running={back.running}
          onTap={async () => {
            if (await back.run({ bookId: book.id, stationId })) toast('还好了，请把书放回架上');
          }}
        />
        {book.mine && (
          <Button id="other-station" kind="plain" label="找别的驿站" onTap={() => go('places')} />
        )}
      </View>
    </Card>
  );
}
