import { View } from '@tarojs/components';
import { dayOf } from '#domain/kernel/time';
import type { VenueRow } from '#domain/session/contract-venues';
import { sayLength } from '#domain/session/venue-view';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { TimeField } from '../../../components/time-field';
import { goInstead, useParam } from '../../../hooks/go';
import { type Form, useForm } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { type Draft, EMPTY, missingIn, openingOf, WEEKS_HINT } from './draft';
import { Preview } from './preview';

/** 开放时段: of one venue, seen as they will be cut before they are sent. */
export default function VenueHours() {
  const unionId = useParam('union');
  const venueId = useParam('id');
  const { value, screen } = useQuery('session', 'keptVenues', { unionId });
  const venue = value?.rows.find(({ id }) => id === venueId);
  if (venue) return <Opening venue={venue} />;
  return (
    <Screen
      {...screen}
      {...(value ? { state: 'empty' as const, sentence: '没有找到这个场地。' } : {})}
      skeleton={<Skeleton cards={2} lines={3} />}
      wayOn={{ label: '看场地', onTap: () => goInstead('keptVenues', { union: unionId }) }}
    />
  );
}

function Opening({ venue }: { venue: VenueRow }) {
  const now = useNow(60_000);
  const form = useForm('session', 'publishHours', {
    empty: EMPTY,
    missing: (draft: Draft) => missingIn(draft, venue),
    input: (draft) => ({ venueId: venue.id, ...openingOf(draft) }),
    onDone: () => {
      toast('已开放');
      goInstead('venue', { id: venue.id });
    },
  });
  return (
    <Screen action={form.button('publish', '开放这些时段')} problem={form.problem}>
      <Card title={venue.name}>
        <View className="stack">
          <View>{sayLength(venue)}</View>
          <When form={form} now={now} />
        </View>
      </Card>
      <Preview draft={form.draft} venue={venue} now={now} />
      {!venue.open && <View>这个场地暂停开放，请先改成开放。</View>}
      <View className="secondary">要改说明或取消哪一段，到“活动管理”里点开那一段。</View>
    </Screen>
  );
}

const When = ({ form, now }: { form: Form<Draft>; now: number }) => (
  <>
    <DayField id="day" label="哪一天" start={dayOf(now)} {...form.choice('day')} />
    <View className="line">
      <TimeField id="from" label="从" {...plain(form, 'fromMinutes')} />
      <TimeField id="to" label="到" {...plain(form, 'toMinutes')} />
    </View>
    <Field
      id="times"
      label="每周一次，一共几周"
      kind="number"
      max={2}
      hint={WEEKS_HINT}
      {...form.field('times')}
    />
  </>
);

function plain(form: Form<Draft>, name: 'fromMinutes' | 'toMinutes') {
  const { value, onChange } = form.choice(name);
  return { value, onChange };
}
