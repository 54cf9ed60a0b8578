import { View } from '@tarojs/components';
import type { UnionRow, UnionView } from '#domain/union/contract';
import { ADMITS_LABEL, KIND_LABEL } from '#domain/union/labels';
import { ADMITS, STANDS_UNDER, UNION_KINDS, type UnionKind } from '#domain/union/union';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import type { Form } from '../../../hooks/use-form';
import type { Draft } from './draft';

interface StandingProps {
  readonly unions: readonly UnionRow[];
  readonly known: UnionView | null;
  /** What it is has been settled. */
  readonly ofFirm: boolean;
  readonly form: Form<Draft>;
}

/** What it is, which stays so, and under which one it stands. The first one is that of the district. */
export function Standing({ unions, known, ofFirm, form }: StandingProps) {
  const { draft, change } = form;
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
        {!known && !ofFirm && (
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
          {...form.choice('parentId')}
          options={parents.map(({ id, name }) => ({ value: id, label: name }))}
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
  readonly form: Form<Draft>;
}

/** How one joins it, and whether one still can. */
export function Joining({ known, form }: JoiningProps) {
  return (
    <>
      <Choice
        id="admits"
        label="怎么入会"
        {...form.choice('admits')}
        options={ADMITS.map((one) => ({ value: one, label: ADMITS_LABEL[one] }))}
      />
      {known && (
        <Choice
          id="union-code"
          label="入会码"
          {...form.either('newCode', 'new', 'keep')}
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
          {...form.either('open', 'open', 'closed')}
          options={[
            { value: 'open', label: '在用' },
            { value: 'closed', label: '停用', note: '会员还是会员，新申请的进不来' },
          ]}
        />
      )}
    </>
  );
}
