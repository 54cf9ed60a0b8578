import { View } from '@tarojs/components';
import { saySlot } from '#domain/appointment/slot-words';
import { CAPACITY_MAX } from '#domain/appointment/studio';
import { HOUR } from '#domain/kernel/time';
import { Card } from '../components/card';
import { Choice } from '../components/choice';
import { Field } from '../components/field';
import { Submit } from '../components/submit';
import { type Form, useForm } from '../hooks/use-form';
import { MomentChoice } from './moment-choice';

interface OpenDayFormProps {
  readonly studioId: string;
  readonly officers: readonly { readonly id: string; readonly name: string }[];
  /** Those that are entered already. */
  readonly days: readonly {
    readonly from: number;
    readonly to: number;
    readonly title: string | null;
    readonly capacity: number;
  }[];
  readonly now: number;
}

const LENGTHS = ['1', '2', '3', '4'] as const;
const arePlaces = (typed: string) =>
  Number.isInteger(Number(typed)) && Number(typed) >= 1 && Number(typed) <= CAPACITY_MAX;
const EMPTY = { title: '主席接待日', officerId: '', from: null as number | null, hours: '2', places: '20' };

/** 开放日: one slot with many places, to which everybody is invited. */
export function OpenDayForm({ studioId, officers, days, now }: OpenDayFormProps) {
  const first = officers[0]?.id ?? '';
  const form = useForm('appointment', 'addOpenDay', {
    kept: `open-day-${studioId}`,
    empty: EMPTY,
    missing: ({ title, from, places }) =>
      from !== null && title.trim() !== '' && arePlaces(places) ? null : '请写名称、哪一天和名额。',
    input: ({ title, officerId, from, hours, places }) =>
      from === null
        ? null
        : {
            studioId,
            title,
            officerId: officerId || first,
            capacity: Number(places),
            from,
            to: from + Number(hours) * HOUR,
          },
  });
  return (
    <Card id="open-days" title="开放日">
      <View className="stack">
        <Entered days={days} now={now} />
        <Field id="open-day-title" label="叫什么" max={20} {...form.field('title')} />
        <Choice
          id="open-day-officer"
          look="chips"
          label="谁接待"
          {...form.choice('officerId')}
          value={form.draft.officerId || first}
          options={officers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <When form={form} days={days} now={now} />
        <Field
          id="open-day-places"
          label="名额"
          kind="number"
          max={3}
          hint={`1 到 ${CAPACITY_MAX} 个`}
          {...form.field('places', 'capacity')}
        />
        <Submit form={form} id="add-open-day" kind="quiet" label="排进开放日" />
      </View>
    </Card>
  );
}

type WhenProps = Pick<OpenDayFormProps, 'days' | 'now'> & { readonly form: Form<typeof EMPTY> };

const When = ({ form, days, now }: WhenProps) => (
  <>
    <MomentChoice
      // A draft that was sent begins anew, and with it the day.
      key={days.length}
      id="open-day"
      label="哪一天"
      {...form.choice('from')}
      now={now}
    />
    <Choice
      id="open-day-hours"
      look="chips"
      label="几个小时"
      {...form.choice('hours')}
      options={LENGTHS.map((length) => ({ value: length, label: `${length} 小时` }))}
    />
  </>
);

const Entered = ({ days, now }: Pick<OpenDayFormProps, 'days' | 'now'>) => (
  <>
    {days.map((day) => (
      <View key={day.from}>{`${saySlot(day, now)} · ${day.title ?? ''} · ${day.capacity} 个名额`}</View>
    ))}
    <View className="secondary">一次接待很多人。排进来就会显示在首页，居民自己约名额。</View>
  </>
);
