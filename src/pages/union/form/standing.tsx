import { View } from '@tarojs/components';
import type { UnionRow, UnionView } from '#domain/union/contract';
import { ADMITS_LABEL, KIND_LABEL } from '#domain/union/labels';
import { ADMITS, STANDS_UNDER, UNION_KINDS, type UnionKind } from '#domain/union/union';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import type { Draft } from './draft';

interface StandingProps {
  readonly unions: readonly UnionRow[];
  readonly known: UnionView | null;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problem: string | undefined;
}

/** What it is, which stays so, and under which one it stands. The first one is that of the district. */
export function Standing({ unions, known, draft, change, problem }: StandingProps) {
  if (unions.length === 0 || draft.kind === 'district') return null;
  const under = (kind: UnionKind) =>
    unions.filter(
      (one) => one.id === known?.parentId || (one.state === 'open' && STANDS_UNDER[kind].includes(one.kind)),
    );
  const kinds = UNION_KINDS.filter((kind) => under(kind).length > 0);
  const parents = under(draft.kind);
  return (
    <Card>
      <View className="stack">
        {!known && (
          <Choice
            id="union-kind"
            look="chips"
            label="类别"
            value={draft.kind}
            onChange={(kind) => change({ kind, parentId: under(kind)[0]?.id ?? null })}
            options={kinds.map((one) => ({ value: one, label: KIND_LABEL[one] }))}
          />
        )}
        <Choice
          id="union-parent"
          label="上级工会"
          value={draft.parentId}
          onChange={(parentId) => change({ parentId })}
          options={parents.map(({ id, name }) => ({ value: id, label: name }))}
          problem={problem}
        />
        {known && draft.parentId !== known.parentId && (
          <View className="secondary">下面的工会跟着一起移过去，会员和会员号都不变。</View>
        )}
      </View>
    </Card>
  );
}

interface JoiningProps {
  readonly known: UnionView | null;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** How one joins it, and whether one still can. */
export function Joining({ known, draft, change }: JoiningProps) {
  return (
    <>
      <Choice
        id="admits"
        label="怎么入会"
        value={draft.admits}
        onChange={(admits) => change({ admits })}
        options={ADMITS.map((one) => ({ value: one, label: ADMITS_LABEL[one] }))}
      />
      {known && (
        <Choice
          id="union-code"
          label="入会码"
          value={draft.newCode ? 'new' : 'keep'}
          onChange={(one) => change({ newCode: one === 'new' })}
          options={[
            { value: 'keep', label: '不换' },
            { value: 'new', label: '换一个', note: '墙上印的旧码就不能用了，要重新印' },
          ]}
        />
      )}
      {known && known.kind !== 'district' && (
        <Choice
          id="union-open"
          label="还用不用"
          value={draft.open ? 'open' : 'closed'}
          onChange={(one) => change({ open: one === 'open' })}
          options={[
            { value: 'open', label: '在用' },
            { value: 'closed', label: '停用', note: '会员还是会员，新申请的进不来' },
          ]}
        />
      )}
    </>
  );
}
