import { View } from '@tarojs/components';
import { useMemo } from 'react';
import type { UnionRow, UnionView } from '#domain/union/contract';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { bound } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';
import { Area } from './area';
import { emptyFor } from './draft';
import { Joining, Standing } from './standing';

/** A new union under another one, or one to change. */
export default function UnionForm() {
  const id = useParam('id');
  const tree = useQuery('union', 'tree', {});
  const known = useQuery('union', 'union', id === '' ? null : { unionId: id });
  const ready = tree.value && (id === '' || known.value);
  if (ready) return <Form unions={tree.value?.unions ?? []} known={known.value ?? null} />;
  return <Screen {...(id === '' ? tree.screen : known.screen)} skeleton={<Skeleton cards={2} lines={5} />} />;
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
    const { kind, parentId, newCode, ...words } = draft;
    const wish = { ...words, name: words.name.trim(), area: [...words.area] };
    const done = known
      ? await changing.run({ ...wish, unionId: known.id, parentId, newCode })
      : await found.run({ ...wish, kind, parentId });
    if (!done) return;
    clear();
    toast('已保存');
    goInstead('union', { id: done.id });
  };
  return { form: bound(draft, change, command.fieldProblem), command, save };
}

function Form({ unions, known }: FormProps) {
  const { form, command, save } = useSaving(unions, known);
  const { draft } = form;
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
      <Standing {...{ unions, known, form }} />
      <Card>
        <View className="stack">
          <Field
            id="union-name"
            label="名称"
            max={40}
            placeholder="比如：云南路街道总工会"
            {...form.field('name')}
          />
          <Joining {...{ known, form }} />
        </View>
      </Card>
      <Area {...form.choice('area')} />
    </Screen>
  );
}
