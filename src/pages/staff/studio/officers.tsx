import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Likely } from '../../../components/likely';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';
import { Seated } from './seated';
import type { Studio } from './studio';

const EMPTY = { phone: '', name: '', title: '', cares: false, why: '' };

const REASONS = ['值班需要人手', '接替离任的干部'];

/** Who sits there; appointed by the phone number that the member gave. */
export function Officers({ studio }: { studio: Studio }) {
  const portraits = useQuery('appointment', 'portraits', { studioId: studio.id }).value?.officers ?? [];
  const form = useForm('appointment', 'appoint', {
    empty: EMPTY,
    missing: () => null,
    input: (draft) => ({ ...draft, studioId: studio.id }),
  });
  return (
    <Card title="干部">
      <View className="stack">
        {studio.officers.map((officer) => (
          <Seated
            key={officer.id}
            studioId={studio.id}
            officer={officer}
            portrait={portraits.find(({ id }) => id === officer.id) ?? null}
          />
        ))}
        <Field id="officer-phone" label="会员手机号" kind="number" max={11} {...form.field('phone')} />
        <Field id="officer-name" label="称呼" placeholder="周主席" max={20} {...form.field('name')} />
        <Field id="officer-title" label="职务" max={30} {...form.field('title')} />
        <Choice
          id="officer-cares"
          look="chips"
          label="接不接心理约谈"
          {...form.either('cares', 'yes', 'no')}
          options={[
            { value: 'no', label: '不接' },
            { value: 'yes', label: '接' },
          ]}
        />
        <Likely id="officer-why-likely" words={REASONS} onChoose={(why) => form.change({ why })} />
        <Field
          id="officer-why"
          label="任命的理由"
          max={200}
          hint="会记在任免记录里。"
          {...form.field('why')}
        />
        <Submit form={form} id="appoint" kind="quiet" label="任命为干部" />
      </View>
    </Card>
  );
}
