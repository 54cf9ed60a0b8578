import { View } from '@tarojs/components';
import type { OrderRow } from '#domain/repair/contract';
import { aria } from '../../../components/aria';
import { Picture } from '../../../components/picture';
import { GoneCard } from './gone-card';
import { PoolCard } from './pool-card';
import { useAccept } from './use-accept';

/** 抢单池, oldest first as the room gives it. */
export function Pool({ rows, now }: { rows: readonly OrderRow[]; now: number }) {
  const { accept, running, told, forget } = useAccept();
  const gone = told && !rows.some(({ id }) => id === told.row.id) ? told : null;
  return (
    <>
      <View className="desk__heading" {...aria({ role: 'heading' })} {...{ 'aria-level': '2' }}>
        {rows.length > 0 ? `可以接的单子 ${rows.length}` : '可以接的单子'}
      </View>
      {gone && <GoneCard told={gone} onForget={forget} />}
      {rows.map((row) => (
        <PoolCard
          key={row.id}
          row={row}
          now={now}
          told={told?.row.id === row.id ? told : null}
          running={running === row.id}
          waits={running !== null && running !== row.id}
          onAccept={() => accept(row)}
        />
      ))}
      {rows.length === 0 && !gone && <NoneNow />}
    </>
  );
}

const NoneNow = () => (
  <View className="desk__nothing" id="pool-empty">
    <Picture name="toolbox" />
    <View className="title">现在没有等着的单子</View>
    <View className="secondary">每 5 秒看一次，有新单子会自己出现在这里。</View>
  </View>
);
