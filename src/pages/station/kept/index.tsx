import { View } from '@tarojs/components';
import { STATION_KIND_LABEL } from '#domain/station/labels';
import { Card } from '../../../components/card';
import { Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

type Kept = Output<'station', 'kept'>;

/** 驿站管理: those that whoever looks keeps, of one union or of all. */
export default function KeptStations() {
  const unionId = useParam('union') || null;
  const { value, screen } = useQuery('station', 'kept', { unionId });
  const none = value?.rows.length === 0;
  const params = unionId === null ? {} : { union: unionId };
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={1} lines={5} />}
      action={{ id: 'add-station', label: '添加驿站', onTap: () => go('stationForm', params) }}
    >
      <View className="heading" id="standing">
        {value && (none ? '还没有驿站' : sayHowMany(value))}
      </View>
      <View className="secondary">写清位置和开放时间，居民在“活动和驿站”里找得到。</View>
      {value && !none && (
        <Paged
          room="station"
          action="kept"
          first={value}
          label="看后面的"
          next={({ last }) => (last === null ? null : { unionId, after: last })}
        >
          {({ rows }) => <Rows rows={rows} />}
        </Paged>
      )}
    </Screen>
  );
}

const sayHowMany = ({ rows, last }: Kept) => `${last === null ? '' : '不止 '}${rows.length} 个驿站`;

const Rows = ({ rows }: Pick<Kept, 'rows'>) => (
  <Card flush>
    {rows.map((row) => (
      <Row
        key={row.id}
        id={`station-${row.id}`}
        label={row.name}
        note={[STATION_KIND_LABEL[row.kind], row.address, row.hours].join(' · ')}
        value={<Marks row={row} />}
        onTap={() => go('stationForm', { id: row.id })}
      />
    ))}
  </Card>
);

function Marks({ row: { closed, onMap, handsOut } }: { row: Kept['rows'][number] }) {
  if (closed) return <Tag words="暂停开放" tone="amber" />;
  if (!onMap) return <Tag words="还没标位置" tone="amber" />;
  return handsOut ? <Tag words="可领礼品" tone="jade" /> : null;
}
