import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OrderRow } from '#domain/repair/contract';
import { aria } from '../../../components/aria';
import { Button } from '../../../components/button';
import { Picture } from '../../../components/picture';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { GoneCard } from './gone-card';
import { PoolCard } from './pool-card';
import { useAccept } from './use-accept';

type Kind = OrderRow['when']['kind'];
type Accepting = ReturnType<typeof useAccept>;

/** 抢单池: what cannot wait stands first, each kind with the longest waiting on top. */
export function Pool({ pool, now }: { pool: Output<'repair', 'pool'> | undefined; now: number }) {
  const accepting = useAccept();
  const { told, forget } = accepting;
  const rows = pool?.rows ?? [];
  const gone = told && !rows.some(({ id }) => id === told.row.id) ? told : null;
  const list = (kind: Kind) => (
    <OfKind kind={kind} rows={rows} next={pool?.next[kind] ?? null} now={now} accepting={accepting} />
  );
  return (
    <>
      {rows.length === 0 && <Heading words="可以接的单子" />}
      {gone && <GoneCard told={gone} onForget={forget} />}
      {list('urgent')}
      {list('window')}
      {rows.length === 0 && !gone && <NoneNow />}
    </>
  );
}

const HEADING: Readonly<Record<Kind, string>> = { urgent: '马上要去的', window: '约好时间的' };

interface ListProps {
  readonly kind: Kind;
  readonly rows: readonly OrderRow[];
  /** From where the next page goes on; null: there is none. */
  readonly next: number | null;
  readonly now: number;
  readonly accepting: Accepting;
}

function OfKind(list: ListProps) {
  const { kind, rows, next } = list;
  const his = rows.filter(({ when }) => when.kind === kind);
  if (his.length === 0 && next === null) return null;
  return (
    <>
      <Heading words={`${HEADING[kind]} ${his.length} 单${next === null ? '' : '以上'}`} />
      <Cards {...list} rows={his} />
    </>
  );
}

const Cards = ({ kind, rows, next, now, accepting }: ListProps) => {
  const { accept, running, told } = accepting;
  return (
    <>
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
      {next !== null && <Further kind={kind} after={next} now={now} accepting={accepting} />}
    </>
  );
};

/** What did not fit on the page. */
function Further({ kind, after, ...list }: Omit<ListProps, 'rows' | 'next'> & { readonly after: number }) {
  const [wanted, setWanted] = useState(false);
  const further = { list: kind, after };
  const { value, screen } = useQuery('repair', 'pool', wanted ? { further } : null);
  if (value) return <Cards {...list} kind={kind} rows={value.rows} next={value.next[kind]} />;
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

const Heading = ({ words }: { words: string }) => (
  <View className="desk__heading" {...aria({ role: 'heading' })} {...{ 'aria-level': '2' }}>
    {words}
  </View>
);

const NoneNow = () => (
  <View className="desk__nothing" id="pool-empty">
    <Picture name="toolbox" />
    <View className="title">现在没有等着的单子</View>
    <View className="secondary">每 5 秒看一次，有新单子会自己出现在这里。</View>
  </View>
);
