import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { useQuery } from '../../../hooks/use-query';
import { STAFF_ALONE, type StationFormState } from './use-station';

/** Whether rewards are fetched here, and whose officers hand out besides staff, who do so everywhere. */
export function HandingOut({ form }: { readonly form: StationFormState }) {
  const { value } = useQuery('appointment', 'arrangedStudios', {});
  const studios = value?.studios ?? [];
  return (
    <Card title="领礼品">
      <View className="stack">
        <Choice
          id="hands-out"
          label="在这里领礼品吗"
          {...form.either('handsOut', 'yes', 'no')}
          options={[
            { value: 'yes', label: '是领取点' },
            { value: 'no', label: '不是领取点', note: '等着领的照常领，新换的选不到' },
          ]}
        />
        {form.draft.handsOut && (
          <Choice
            id="keeper"
            label="谁来交付礼品"
            {...form.choice('studio', 'studioId')}
            options={[
              { value: STAFF_ALONE, label: '区总工作人员' },
              ...studios.map(({ id, name }) => ({ value: id, label: name, note: '和区总工作人员' })),
            ]}
          />
        )}
      </View>
    </Card>
  );
}
