import { View } from '@tarojs/components';
import type { UnionRow } from '#domain/union/contract';
import { KIND_LABEL } from '#domain/union/labels';
import { Card } from '../../../components/card';
import { confirm, toast } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useQuery } from '../../../hooks/use-query';

/** 各级工会: the tree; one is looked at, chosen to join, or to move to. */
export default function UnionTree() {
  const wanted = useParam('for');
  const { value, screen } = useQuery('union', 'tree', {});
  const transfer = useCommand('union', 'askTransfer');
  const all = value?.unions ?? [];
  const shown = wanted === '' ? all : all.filter(({ state }) => state === 'open');
  const choose = async ({ id, name }: UnionRow) => {
    if (wanted !== 'transfer') return go('union', wanted === '' ? { id } : { id, for: wanted });
    const words = '对方接收以后，会员号会换新的。';
    const sure = await confirm({ title: `转到${name}`, words, yes: '转会' });
    if (!sure || !(await transfer.run({ unionId: id }, sure))) return;
    toast('已经申请，等对方接收');
    goInstead('unionMine');
  };
  const empty = value !== undefined && shown.length === 0;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={1} lines={6} />}
      action={
        value?.mayFound && wanted === ''
          ? {
              id: 'found-union',
              label: all.length === 0 ? '建立区总工会' : '添加工会',
              onTap: () => go('unionForm'),
            }
          : null
      }
      problem={transfer.problem}
    >
      <View className="heading" id="standing">
        {empty ? '还没有建立工会' : (SAY[wanted] ?? `${shown.length} 个工会`)}
      </View>
      {empty && <View className="secondary">建好以后，居民扫码就能申请入会。</View>}
      {!empty && (
        <Card flush>
          {inOrder(shown).map(({ union, depth }) => (
            <Row
              key={union.id}
              id={`union-${union.id}`}
              label={`${'　'.repeat(Math.min(depth, 3))}${union.name}`}
              note={`${'　'.repeat(Math.min(depth, 3))}${KIND_LABEL[union.kind]} · ${union.officers} 位干部`}
              value={union.state === 'closed' ? <Tag words="停用" /> : undefined}
              onTap={() => choose(union)}
            />
          ))}
        </Card>
      )}
    </Screen>
  );
}

const SAY: Readonly<Record<string, string>> = { join: '加入哪个工会', transfer: '转到哪个工会' };

interface Placed {
  readonly union: UnionRow;
  readonly depth: number;
}

/** Each under the one above it, as they were founded. */
function inOrder(unions: readonly UnionRow[], parentId: string | null = null, depth = 0): Placed[] {
  const known = new Set(unions.map(({ id }) => id));
  const here = unions.filter((one) =>
    parentId === null ? one.parentId === null || !known.has(one.parentId) : one.parentId === parentId,
  );
  return here.flatMap((union) => [{ union, depth }, ...inOrder(unions, union.id, depth + 1)]);
}
