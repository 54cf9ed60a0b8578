import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { OpenDayForm } from '../../../features/open-day-form';
import { goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useNow } from '../../../hooks/use-now';
import { Duties } from './duties';
import { Officers } from './officers';
import { StreetChoice } from './street-choice';
import type { Studio } from './studio';

const TOP = 'top';

interface StudioFormProps {
  readonly studio: Studio | null;
  readonly all: readonly Studio[];
}

export function StudioForm({ studio, all }: StudioFormProps) {
  const now = useNow(60_000);
  const command = useCommand('appointment', 'saveStudio');
  const { draft, change, clear } = useDraft(`studio-${studio?.id ?? 'new'}`, {
    name: studio?.name ?? '',
    unionName: studio?.unionName ?? '',
    street: studio?.street ?? '',
    address: studio?.address ?? '',
    aboveId: studio?.aboveId ?? null,
    open: studio?.open ?? true,
  });
  const { name, unionName, street, address } = draft;
  const ready = [name, unionName, street, address].every((words) => words.trim() !== '');
  const save = async () => {
    const saved = await command.run({ ...draft, studioId: studio?.id ?? null });
    if (!saved) return;
    clear();
    if (!studio) goInstead('staffStudio', { id: saved.id });
  };
  const field = (key: 'name' | 'unionName' | 'address', label: string) => (
    <Field
      id={`studio-${key}`}
      label={label}
      max={60}
      value={draft[key]}
      onInput={(words) => change({ [key]: words })}
      problem={command.fieldProblem(key)}
    />
  );
  return (
    <Screen
      action={{
        id: 'save-studio',
        label: '保存工作室',
        onTap: save,
        running: command.running,
        disabled: !ready,
        why: '请把名称、工会和地址写全。',
      }}
      problem={command.problem}
    >
      <Card>
        <View className="stack">
          {field('name', '名称')}
          {field('unionName', '所属工会')}
          <StreetChoice
            value={street}
            onChange={(chosen) => change({ street: chosen })}
            problem={command.fieldProblem('street')}
          />
          {field('address', '地址')}
          <Choice
            id="above"
            label="上级工作室"
            value={draft.aboveId ?? TOP}
            onChange={(id) => change({ aboveId: id === TOP ? null : id })}
            options={possibleAbove(studio, all)}
            problem={command.fieldProblem('aboveId')}
          />
          <OpenChoice open={draft.open} onChange={(open) => change({ open })} />
        </View>
      </Card>
      {studio && <Officers studio={studio} />}
      {studio && <Duties studio={studio} />}
      {studio && studio.officers.length > 0 && (
        <OpenDayForm
          studioId={studio.id}
          officers={studio.officers}
          days={studio.openDays.filter(({ to }) => to > now)}
          now={now}
        />
      )}
    </Screen>
  );
}

const OpenChoice = ({ open, onChange }: { open: boolean; onChange: (open: boolean) => void }) => (
  <Choice
    id="open"
    look="chips"
    label="接受约谈"
    value={open ? 'yes' : 'no'}
    onChange={(chosen) => onChange(chosen === 'yes')}
    options={[
      { value: 'yes', label: '开放' },
      { value: 'no', label: '暂不开放' },
    ]}
  />
);

const possibleAbove = (studio: Studio | null, all: readonly Studio[]) => [
  { value: TOP, label: '区总工作人员' },
  ...all.filter(({ id }) => id !== studio?.id).map(({ id, name }) => ({ value: id, label: name })),
];
