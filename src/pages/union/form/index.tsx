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
import { sayRefusal } from '../../../text/refusals';
import { Area } from './area';
import { emptyFor, emptyForFirm, type ForFirm } from './draft';
import { Joining, Standing } from './standing';

/** A new union under another one, one that a firm wishes for, or one to change. */
export default function UnionForm() {
  const id = useParam('id');
  const firmId = useParam('firm');
  const tree = useQuery('union', 'tree', {});
  const known = useQuery('union', 'union', id === '' ? null : { unionId: id });
  const wishes = useQuery('union', 'unionWishes', firmId === '' ? null : {});
  const asked = id !== '' ? known : firmId !== '' ? wishes : tree;
  if (!tree.value || !asked.value) {
    const { screen } = tree.value ? asked : tree;
    return <Screen {...screen} skeleton={<Skeleton cards={2} lines={5} />} />;
  }
  const { unions } = tree.value;
  if (firmId === '') return <Form unions={unions} known={known.value ?? null} firm={null} />;
  const firm = wishes.value?.rows.find((row) => row.firmId === firmId);
  const parents = unions.filter((one) => wishes.value?.parents.some((parent) => parent.id === one.id));
  return firm ? <Form unions={parents} known={null} firm={firm} /> : <Answered />;
}

/** Somebody else was faster. */
const Answered = () => (
  <Screen
    state="empty"
    sentence={sayRefusal('WISH_ANSWERED')}
    wayOn={{ label: '想建工会的服务商', onTap: () => goInstead('unionWishes') }}
  />
);

interface FormProps {
  readonly unions: readonly UnionRow[];
  readonly known: UnionView | null;
  /** Under one of these it is founded for this firm. */
  readonly firm: ForFirm | null;
}

/** A new one is founded, one that is there is changed. */
function useSaving({ unions, known, firm }: FormProps) {
  const empty = useMemo(
    () => (firm ? emptyForFirm(unions, firm) : emptyFor(unions, known)),
    [unions, known, firm],
  );
  const about = firm ? `for-${firm.firmId}` : (known?.id ?? `new-${unions.length}`);
  const { draft, change, clear } = useDraft(`union-${about}`, empty);
  const found = useCommand('union', 'found');
  const changing = useCommand('union', 'change');
  const forFirm = useCommand('union', 'foundForFirm');
  const command = known ? changing : firm ? forFirm : found;
  const send = () => {
    const { kind, parentId, newCode, open, name, admits } = draft;
    const words = { name: name.trim(), area: [...draft.area], admits };
    if (known) return changing.run({ ...words, open, unionId: known.id, parentId, newCode });
    if (firm) return forFirm.run({ ...words, firmId: firm.firmId, parentId: parentId ?? '' });
    return found.run({ ...words, open, kind, parentId });
  };
  const save = async () => {
    const done = await send();
    if (!done) return;
    clear();
    toast('已保存');
    goInstead('union', { id: done.id });
  };
  return { form: bound(draft, change, command.fieldProblem), command, save };
}

function Form(props: FormProps) {
  const { unions, known, firm } = props;
  const { form, command, save } = useSaving(props);
  const { draft } = form;
  const ready = draft.name.trim().length >= 2 && (draft.kind === 'district' || draft.parentId !== null);
  return (
    <Screen
      title={known ? known.name : firm ? '建立企业工会' : '建立工会'}
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
      <Standing {...{ unions, known, form }} ofFirm={firm !== null} />
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
