import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { OpenDayForm } from '../../../features/open-day-form';
import { goInstead } from '../../../hooks/go';
import { type Form, useForm } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';
import { Duties } from './duties';
import { Officers } from './officers';
import { StreetChoice } from './street-choice';
import type { Studio } from './studio';
import { UnionChoice } from './union-choice';

const TOP = 'top';

interface StudioFormProps {
  readonly studio: Studio | null;
  readonly all: readonly Studio[];
}

export function StudioForm({ studio, all }: StudioFormProps) {
  const form = useForm('appointment', 'saveStudio', {
    kept: `studio-${studio?.id ?? 'new'}`,
    empty: filledFrom(studio),
    missing: ({ name, unionId, street, address }) =>
      [name, unionId, street, address].every((words) => words.trim() !== '')
        ? null
        : '请把名称、工会和地址写全。',
    // Named one by one: what was begun and kept by an earlier edition of this form may hold others.
    input: ({ name, unionId, aboveId, street, address, open }) => ({
      ...{ name, unionId, aboveId, street, address, open },
      studioId: studio?.id ?? null,
    }),
    onDone: (saved) => {
      if (!studio) goInstead('staffStudio', { id: saved.id });
    },
  });
  return (
    <Screen action={form.button('save-studio', '保存工作室')} problem={form.problem}>
      <Card>
        <View className="stack">
          <Field id="studio-name" label="名称" max={60} {...form.field('name')} />
          <UnionChoice {...form.choice('unionId')} />
          <StreetChoice {...form.choice('street')} />
          <Field id="studio-address" label="地址" max={60} {...form.field('address')} />
          <Standing form={form} above={possibleAbove(studio, all)} />
        </View>
      </Card>
      {studio && <Arranging studio={studio} />}
    </Screen>
  );
}

const possibleAbove = (studio: Studio | null, all: readonly Studio[]) => [
  { value: TOP, label: '区总工作人员' },
  ...all.filter(({ id }) => id !== studio?.id).map(({ id, name }) => ({ value: id, label: name })),
];

const filledFrom = (studio: Studio | null) => ({
  name: studio?.name ?? '',
  unionId: studio?.unionId ?? '',
  street: studio?.street ?? '',
  address: studio?.address ?? '',
  aboveId: studio?.aboveId ?? null,
  open: studio?.open ?? true,
});

interface StandingProps {
  readonly form: Form<ReturnType<typeof filledFrom>>;
  readonly above: ReturnType<typeof possibleAbove>;
}

const Standing = ({ form, above }: StandingProps) => (
  <>
    <Choice
      id="above"
      label="上级工作室"
      value={form.draft.aboveId ?? TOP}
      onChange={(id) => form.change({ aboveId: id === TOP ? null : id })}
      options={above}
      problem={form.problemOf('aboveId')}
    />
    <Choice
      id="open"
      look="chips"
      label="接受约谈"
      {...form.either('open', 'yes', 'no')}
      options={[
        { value: 'yes', label: '开放' },
        { value: 'no', label: '暂不开放' },
      ]}
    />
  </>
);

/** Who sits there and when: of a studio that is there. */
function Arranging({ studio }: { studio: Studio }) {
  const now = useNow(60_000);
  return (
    <>
      <Officers studio={studio} />
      <Duties studio={studio} />
      {studio.officers.length > 0 && (
        <OpenDayForm
          studioId={studio.id}
          officers={studio.officers}
          days={studio.openDays.filter(({ to }) => to > now)}
          now={now}
        />
      )}
    </>
  );
}
