import { View } from '@tarojs/components';
import { useMemo } from 'react';
import type { UnionRow, UnionView } from '#domain/union/contract';
import { ADMITS_LABEL, KIND_LABEL } from '#domain/union/labels';
import {
  ADMITS,
  type Admits,
  type Place,
  STANDS_UNDER,
  UNION_KINDS,
  type UnionKind,
} from '#domain/union/union';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useQuery } from '../../../hooks/use-query';
import { Area } from './area';

/** A new union under another one, or one to change. */
export default function UnionForm() {
  const id = useParam('id');
  const tree = useQuery('union', 'tree', {});
  const known = useQuery('union', 'union', id === '' ? null : { unionId: id });
  const ready = tree.value && (id === '' || known.value);
  if (ready) return <Form unions={tree.value?.unions ?? []} known={known.value ?? null} />;
  return <Screen {...(id === '' ? tree.screen : known.screen)} skeleton={<Skeleton cards={2} lines={5} />} />;
}

interface Draft {
  readonly name: string;
  readonly kind: UnionKind;
  readonly parentId: string | null;
  readonly area: readonly Place[];
  readonly admits: Admits;
  readonly open: boolean;
}

function emptyFor(unions: readonly UnionRow[], known: UnionView | null): Draft {
  if (known) {
    const { name, kind, parentId, area, admits, state } = known;
    return { name, kind, parentId, area, admits, open: state === 'open' };
  }
  const [root] = unions.filter(({ kind }) => kind === 'district');
  const common = { area: [], admits: 'review', open: true } as const;
  if (!root) return { ...common, name: '区总工会', kind: 'district', parentId: null };
  return { ...common, name: '', kind: 'street', parentId: root.id };
}

interface FormProps {
  readonly unions: readonly UnionRow[];
  readonly known: UnionView | null;
}

/** A new one is founded, one that is there is changed. */
function useSaving(unions: FormProps['unions'], known: FormProps['known']) {
  const empty = useMemo(() => emptyFor(unions, known), [unions, known]);
  const { draft, change, clear } = useDraft(`union-${known?.id ?? `new-${unions.length}`}`, empty);
  const found = useCommand('union', 'found');
  const changing = useCommand('union', 'change');
  const command = known ? changing : found;
  const save = async () => {
    const { kind, parentId, ...words } = draft;
    const wish = { ...words, name: words.name.trim(), area: [...words.area] };
    const done = known
      ? await changing.run({ ...wish, unionId: known.id })
      : await found.run({ ...wish, kind, parentId });
    if (!done) return;
    clear();
    toast('已保存');
    goInstead('union', { id: done.id });
  };
  return { draft, change, command, save };
}

function Form({ unions, known }: FormProps) {
  const { draft, change, command, save } = useSaving(unions, known);
  const ready = draft.name.trim().length >= 2 && (draft.kind === 'district' || draft.parentId !== null);
  return (
    <Screen
      title={known ? known.name : '建立工会'}
      action={{
        id: 'save-union',
        label: '保存',
        onTap: save,
        running: command.running,
        disabled: !ready,
        why: '请写名称，选类别和上级。',
      }}
      problem={command.problem}
    >
      {!known && (
        <Standing unions={unions} draft={draft} change={change} problem={command.fieldProblem('parentId')} />
      )}
      <Particulars known={known} draft={draft} change={change} problemOf={command.fieldProblem} />
      <Area area={draft.area} onChange={(area) => change({ area })} problem={command.fieldProblem('area')} />
    </Screen>
  );
}

interface ParticularsProps {
  readonly known: UnionView | null;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problemOf: (path: string) => string | undefined;
}

const Particulars = ({ known, draft, change, problemOf }: ParticularsProps) => (
  <Card>
    <View className="stack">
      <Field
        id="union-name"
        label="名称"
        max={40}
        placeholder="比如：云南路街道总工会"
        value={draft.name}
        onInput={(name) => change({ name })}
        problem={problemOf('name')}
      />
      <Choice
        id="admits"
        label="怎么入会"
        value={draft.admits}
        onChange={(admits) => change({ admits })}
        options={ADMITS.map((one) => ({ value: one, label: ADMITS_LABEL[one] }))}
      />
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
    </View>
  </Card>
);

interface StandingProps {
  readonly unions: readonly UnionRow[];
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problem: string | undefined;
}

/** What it is, and under which one it stands. The first one is that of the district. */
function Standing({ unions, draft, change, problem }: StandingProps) {
  if (unions.length === 0) return null;
  const under = (kind: UnionKind) =>
    unions.filter((one) => one.state === 'open' && STANDS_UNDER[kind].includes(one.kind));
  const kinds = UNION_KINDS.filter((kind) => under(kind).length > 0);
  const parents = under(draft.kind);
  return (
    <Card>
      <View className="stack">
        <Choice
          id="union-kind"
          look="chips"
          label="类别"
          value={draft.kind}
          onChange={(kind) => change({ kind, parentId: under(kind)[0]?.id ?? null })}
          options={kinds.map((one) => ({ value: one, label: KIND_LABEL[one] }))}
        />
        <Choice
          id="union-parent"
          label="上级工会"
          value={draft.parentId}
          onChange={(parentId) => change({ parentId })}
          options={parents.map(({ id, name }) => ({ value: id, label: name }))}
          problem={problem}
        />
      </View>
    </Card>
  );
}
