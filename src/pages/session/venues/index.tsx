import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { VenueRow } from '#domain/session/contract-venues';
import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { SkeletonRows } from '../../../components/skeleton';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 借场地: halls, libraries and courts that unions open to residents. */
export default function Venues() {
  const now = useNow(60_000);
  const { value, screen } = useQuery('session', 'venues', {}, { refreshEvery: 60_000 });
  return (
    <Screen {...screen} skeleton={<SkeletonRows />}>
      <View className="heading">借哪一个场地？</View>
      {value?.rows.length === 0 && <View id="no-venues">还没有开放的场地。过几天再来看看，或问问工会。</View>}
      {value && (
        <Paged
          room="session"
          action="venues"
          first={value}
          label="再看后面的"
          next={({ rows, more }) => (more ? { after: lastOf(rows)?.madeAt ?? 0 } : null)}
        >
          {({ rows }) => rows.length > 0 && <Lines rows={rows} now={now} />}
        </Paged>
      )}
    </Screen>
  );
}

const Lines = ({ rows, now }: { rows: readonly VenueRow[]; now: number }) => (
  <Card flush>
    {rows.map(({ id, name, unionName, where, nextFrom }) => (
      <Row
        key={id}
        id={`venue-${id}`}
        label={name}
        note={
          <View>
            <View>{`${unionName} · ${where}`}</View>
            <View>{nextFrom === null ? '近来没有开放的时段' : `最近一段：${sayInstant(nextFrom, now)}`}</View>
          </View>
        }
        onTap={() => go('venue', { id })}
      />
    ))}
  </Card>
);
