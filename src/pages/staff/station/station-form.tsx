import { View } from '@tarojs/components';
import { useMemo } from 'react';
import type { StaffStation } from '#domain/points/contract-views';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { goBack } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useQuery } from '../../../hooks/use-query';

const NOBODY = 'staff';

interface Draft {
  readonly name: string;
  readonly address: string;
  readonly hours: string;
  readonly keeper: string;
  readonly open: boolean;
}

export function StationForm({ known }: { readonly known: StaffStation | null }) {
  const empty = useMemo<Draft>(
    () => ({
      name: known?.name ?? '',
      address: known?.address ?? '',
      hours: known?.hours ?? '工作日 9:00–17:00',
      keeper: known?.studioId ?? NOBODY,
      open: known?.open ?? true,
    }),
    [known],
  );
  const { draft, change, clear } = useDraft(`station-${known?.id ?? 'new'}`, empty);
  const command = useCommand('points', 'saveStation');
  const { keeper, ...words } = draft;
  const ready = [draft.name, draft.address, draft.hours].every((one) => one.trim() !== '');
  const save = async () => {
    const studioId = keeper === NOBODY ? null : keeper;
    if (!(await command.run({ ...words, stationId: known?.id ?? null, studioId }))) return;
    clear();
    toast('已保存');
    goBack();
  };
  return (
    <Screen
      title={known?.name ?? '添加领取点'}
      action={{
        id: 'save-station',
        label: '保存领取点',
        onTap: save,
        running: command.running,
        disabled: !ready,
        why: '请把名称、地址和开放时间写全。',
      }}
      problem={command.problem}
    >
      <Words draft={draft} change={change} problem={command.fieldProblem} />
      <Keeper draft={draft} change={change} />
    </Screen>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

const Words = ({ draft, change, problem }: PartProps & { problem: (path: string) => string | undefined }) => (
  <Card>
    <View className="stack">
      <Field
        id="station-name"
        label="名称"
        max={30}
        placeholder="比如：云南路驿站"
        value={draft.name}
        onInput={(name) => change({ name })}
        problem={problem('name')}
      />
      <Field
        id="station-address"
        label="地址"
        max={60}
        value={draft.address}
        onInput={(address) => change({ address })}
        problem={problem('address')}
      />
      <Field
        id="station-hours"
        label="开放时间"
        max={30}
        value={draft.hours}
        onInput={(hours) => change({ hours })}
        problem={problem('hours')}
      />
    </View>
  </Card>
);

/** Whose officers hand out there; staff do so everywhere. */
function Keeper({ draft, change }: PartProps) {
  const { value } = useQuery('appointment', 'arrangedStudios', {});
  return (
    <Card>
      <View className="stack">
        <Choice
          id="keeper"
          label="谁来交付礼品"
          value={draft.keeper}
          onChange={(keeper) => change({ keeper })}
          options={[
            { value: NOBODY, label: '区总工作人员' },
            ...(value?.studios ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
              note: '和区总工作人员',
            })),
          ]}
        />
        <Choice
          id="station-open"
          label="还用不用"
          value={draft.open ? 'open' : 'closed'}
          onChange={(one) => change({ open: one === 'open' })}
          options={[
            { value: 'open', label: '在用' },
            { value: 'closed', label: '停用', note: '等着领的照常领，新换的选不到' },
          ]}
        />
      </View>
    </Card>
  );
}
