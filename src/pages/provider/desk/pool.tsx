import { View } from '@tarojs/components';
import type { OrderRow } from '#domain/repair/contract';
import { aria } from '../../../components/aria';
import { Paged } from '../../../components/paged';
import { Picture } from '../../../components/picture';
import { sayCount } from '../../../features/counted';
import type { Output } from '../../../platform/rooms';
import { GoneCard } from './gone-card';
import { PoolCard } from './pool-card';
import { useAccept } from './use-accept';
import '../pictures.scss';

type Kind = OrderRow['when']['kind'];
type Accepting = ReturnType<typeof useAccept>;

/** 抢单池: what cannot wait stands first, each kind with the longest waiting on top. */
export function Pool({ pool, now }: { pool: Output<'repair', 'pool'> | undefined; now: number }) {
  const accepting = useAccept();
  const { told, forget } = accepting;
  const rows = pool?.rows ?? [];
  const gone = told && !rows.some(({ id }) => id === told.row.id) ? told : null;
  const list = (kind: Kind) => pool && <OfKind kind={kind} pool={pool} now={now} accepting={accepting} />;
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
  readonly pool: Output<'repair', 'pool'>;
  readonly now: number;
  readonly accepting: Accepting;
}

function OfKind({ kind, pool, now, accepting }: ListProps) {
  const { accept, running, told } = accepting;
  const more = pool.next[kind] !== null;
  const his = pool.rows.filter(({ when }) => when.kind === kind);
  if (his.length === 0 && !more) return null;
  return (
    <>
      <Heading words={`${HEADING[kind]} ${sayCount({ count: his.length, more })} 单`} />
      <Paged
        id={`further-${kind}`}
        label="再看一些"
        room="repair"
        action="pool"
        first={pool}
        next={({ next }) => (next[kind] === null ? null : { further: { list: kind, after: next[kind] } })}
      >
        {({ rows }) =>
          rows
            .filter(({ when }) => when.kind === kind)
            .map((row) => (
              <PoolCard
                key={row.id}
                row={row}
                now={now}
                told={told?.row.id === row.id ? told : null}
                running={running === row.id}
                waits={running !== null && running !== row.id}
                onAccept={() => accept(row)}
              />
            ))
        }
      </Paged>
    </>
  );
}

const Heading = ({ words }: { words: string }) => (
  <View className="desk__heading" {...aria({ role: 'heading' })} {...{ 'aria-level': '2' }}>
    {words}
  </View>
);

const NoneNow = () => (
  <View className="desk__nothing" id="pool-empty">
    <Picture name="no-pool" />
    <View className="title">现在没有等着的单子</View>
    <View className="secondary">有新单子会自己出现在这里。</View>
  </View>
);
