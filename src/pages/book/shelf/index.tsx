import { View } from '@tarojs/components';
import { lastOf, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { go, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { BookRows } from '../rows';
import { BringBackHere } from './bring-back-here';
import { ByNumber } from './by-number';

type Shelf = Output<'book', 'shelf'>;

/** 漂流书吧 of one station: what can be borrowed, what one brings back, by tapping or by the number in the book. */
export default function StationBooks() {
  const stationId = useParam('id');
  const station = useQuery('station', 'station', { stationId });
  const { value, screen } = useQuery('book', 'shelf', { stationId });
  const { member } = useMe();
  const next = ({ rows, more }: Shelf) => {
    const before = lastOf(rows)?.shelvedAt;
    return more && before !== undefined ? { stationId, before } : null;
  };
  return (
    <Screen
      {...screen}
      title={station.value ? `${station.value.name}的书` : '漂流书吧'}
      skeleton={<Skeleton cards={2} lines={4} />}
      action={{ id: 'give-book', label: '捐一本书', onTap: () => go('giveBook', { id: stationId }) }}
    >
      <View className="heading" id="standing">
        {value && sayHowMany(value)}
      </View>
      <View className="secondary">看完了还到哪个驿站都行，书会漂到那里。</View>
      {member && <BringBackHere stationId={stationId} />}
      {value && value.rows.length > 0 && (
        <Paged room="book" action="shelf" first={value} next={next} label="看后面的">
          {({ rows }) => <BookRows rows={rows} at={stationId} />}
        </Paged>
      )}
      <ByNumber stationId={stationId} />
    </Screen>
  );
}

const sayHowMany = ({ rows, more }: Shelf): string =>
  rows.length === 0 ? '这里现在没有书' : `这里有${more ? '不止' : ''} ${rows.length} 本书`;
