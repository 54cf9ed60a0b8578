import { View } from '@tarojs/components';
import { dayOf } from '#domain/kernel/time';
import { SESSION_AUDIENCE_LABEL, SESSION_KIND_LABEL } from '#domain/session/labels';
import { OFFERED_KINDS, SESSION_AUDIENCES } from '#domain/session/plan';
import { TITLE_MAX, WHERE_MAX, WORDS_MAX } from '#domain/session/session';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { DayField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { TimeField } from '../../../components/time-field';
import type { Form } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';
import type { Draft } from './draft';

export const WhatFields = ({ form }: { form: Form<Draft> }) => (
  <Card title="办什么">
    <View className="stack">
      {form.draft.kind !== 'venue' && (
        <Choice
          id="kind"
          look="chips"
          label="哪一类"
          {...form.choice('kind')}
          options={OFFERED_KINDS.map((value) => ({ value, label: SESSION_KIND_LABEL[value] }))}
        />
      )}
      <Field id="title" label="名称" max={TITLE_MAX} {...form.field('title')} />
      <Field id="words" label="说明" long max={WORDS_MAX} {...form.field('words')} />
    </View>
  </Card>
);

interface WhenProps {
  readonly form: Form<Draft>;
  readonly now: number;
  readonly unionId: string;
}

export const WhenFields = ({ form, now, unionId }: WhenProps) => (
  <Card title="什么时候，在哪里">
    <View className="stack">
      <DayField
        id="day"
        label="哪一天"
        start={dayOf(now)}
        {...form.choice('day')}
        problem={form.problemOf('from')}
      />
      <View className="line">
        <TimeField id="from" label="开始" {...plain(form, 'from')} />
        <TimeField id="to" label="结束" {...plain(form, 'to')} />
      </View>
      <Choice
        id="online"
        look="chips"
        label="怎么参加"
        {...form.either('online', 'online', 'there')}
        options={[
          { value: 'there', label: '到现场' },
          { value: 'online', label: '线上' },
        ]}
      />
      {!form.draft.online && <StationField form={form} unionId={unionId} />}
      <Field
        id="where"
        label={form.draft.online ? '怎么进入' : '地点'}
        max={WHERE_MAX}
        {...form.field('where')}
      />
    </View>
  </Card>
);

/** At one of its own stations, whose address is written in; a union that keeps none is not asked. */
function StationField({ form, unionId }: Pick<WhenProps, 'form' | 'unionId'>) {
  const { value } = useQuery('station', 'kept', { unionId });
  if (!value?.rows.length) return null;
  const choose = (stationId: string) => {
    const chosen = value.rows.find(({ id }) => id === stationId);
    form.change({ stationId, ...(chosen ? { where: `${chosen.name}，${chosen.address}` } : {}) });
  };
  return (
    <Choice
      id="station"
      look="chips"
      label="在不在驿站"
      {...form.choice('stationId')}
      onChange={choose}
      options={[
        { value: '', label: '别的地方' },
        ...value.rows.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function plain(form: Form<Draft>, name: 'from' | 'to') {
  const { value, onChange } = form.choice(name);
  return { value, onChange };
}

export const WhoFields = ({ form }: { form: Form<Draft> }) => (
  <Card title="谁能来">
    <View className="stack">
      <Field id="capacity" label="多少个名额" kind="number" max={3} {...form.field('capacity')} />
      <Choice
        id="audience"
        label="谁能来"
        {...form.choice('audience')}
        options={SESSION_AUDIENCES.map((value) => ({ value, label: SESSION_AUDIENCE_LABEL[value] }))}
      />
      <Field
        id="free-until"
        label="开始前几小时以前可以随意取消"
        kind="number"
        max={2}
        hint="再晚取消，或没有来，记一次爽约。填 0 就是随时可以取消。"
        {...form.field('freeUntilHours')}
      />
    </View>
  </Card>
);
