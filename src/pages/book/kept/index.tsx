import { View } from '@tarojs/components';
import { lastOf, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { BookRows } from '../rows';
import { ScoreCard } from '../score-card';

type Kept = Output<'book', 'kept'>;

/** 书的管理: what belongs to a station now, lent and lost ones with it, and why its score is what it is. */
export default function KeptBooks() {
  const stationId = useParam('id');
  const { value, screen } = useQuery('book', 'kept', { stationId });
  const next = ({ rows, more }: Kept) => {
    const before = lastOf(rows)?.shelvedAt;
    return more && before !== undefined ? { stationId, before } : null;
  };
  return (
    <Screen {...screen} skeleton={<Skeleton cards={2} lines={5} />}>
      {value && <ScoreCard id="score" title={value.name} score={value.score} />}
      {value?.rows.length === 0 && <View id="nobody">这里还没有书。</View>}
      {value && value.rows.length > 0 && (
        <Paged room="book" action="kept" first={value} next={next} label="看后面的">
          {({ rows }) => <BookRows rows={rows} at={stationId} />}
        </Paged>
      )}
    </Screen>
  );
}
