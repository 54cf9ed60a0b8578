import { View } from '@tarojs/components';
import type { StaffStation } from '#domain/points/contract-views';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { goBack } from '../../../hooks/go';
import { type Form, useForm } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';

const NOBODY = 'staff';

const draftOf = (known: StaffStation | null) => ({
  name: known?.name ?? '',
  address: known?.address ?? '',
  hours: known?.hours ?? '工作日 09:00–17:00',
  keeper: known?.studioId ?? NOBODY,
  open: known?.open ?? true,
});
type Draft = ReturnType<typeof draftOf>;

const missingIn = ({ name, address, hours }: Draft) =>
  [name, address, hours].every((one) => one.trim() !== '') ? null : '请把名称、地址和开放时间写全。';

export function StationForm({ known }: { readonly known: StaffStation | null }) {
  const form = useForm('points', 'saveStation', {
    kept: `station-${known?.id ?? 'new'}`,
    empty: draftOf(known),
    missing: missingIn,
    input: ({ keeper, ...words }) => ({
      ...words,
      stationId: known?.id ?? null,
      studioId: keeper === NOBODY ? null : keeper,
    }),
    onDone: () => {
      toast('已保存');
      goBack();
    },
  });
  return (
    <Screen
      title={known?.name ?? '添加领取点'}
      action={form.button('save-station', '保存领取点')}
      problem={form.problem}
    >
      <Card>
        <View className="stack">
          <Field
            id="station-name"
            label="名称"
            max={30}
            placeholder="比如：云南路驿站"
            {...form.field('name')}
          />
          <Field id="station-address" label="地址" max={60} {...form.field('address')} />
          <Field id="station-hours" label="开放时间" max={30} {...form.field('hours')} />
        </View>
      </Card>
      <Keeper form={form} />
    </Screen>
  );
}

/** Whose officers hand out there; staff do so everywhere. */
function Keeper({ form }: { form: Form<Draft> }) {
  const { value } = useQuery('appointment', 'arrangedStudios', {});
  const studios = value?.studios ?? [];
  return (
    <Card>
      <View className="stack">
        <Choice
          id="keeper"
          label="谁来交付礼品"
          {...form.choice('keeper', 'studioId')}
          options={[
            { value: NOBODY, label: '区总工作人员' },
            ...studios.map(({ id, name }) => ({ value: id, label: name, note: '和区总工作人员' })),
          ]}
        />
        <Choice
          id="station-open"
          label="还用不用"
          {...form.either('open', 'open', 'closed')}
          options={[
            { value: 'open', label: '在用' },
            { value: 'closed', label: '停用', note: '等着领的照常领，新换的选不到' },
          ]}
        />
      </View>
    </Card>
  );
}
