import { View } from '@tarojs/components';
import { SESSION_AUDIENCE_LABEL } from '#domain/session/labels';
import { SESSION_AUDIENCES } from '#domain/session/plan';
import { TITLE_MAX, WHERE_MAX, WORDS_MAX } from '#domain/session/session';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import type { Form } from '../../../hooks/use-form';
import type { Draft } from './draft';

export const WhatFields = ({ form }: { form: Form<Draft> }) => (
  <Card title="什么场地">
    <View className="stack">
      <Field
        id="name"
        label="名称"
        max={TITLE_MAX}
        placeholder="比如：职工书屋、羽毛球馆"
        {...form.field('name')}
      />
      <Field id="where" label="在哪里" max={WHERE_MAX} {...form.field('where')} />
      <Field id="words" label="里面有什么，怎么用" long max={WORDS_MAX} {...form.field('words')} />
    </View>
  </Card>
);

export const HourFields = ({ form }: { form: Form<Draft> }) => (
  <Card title="一段时间怎么借">
    <View className="stack">
      <Field id="lasts" label="一段多少分钟" kind="number" max={3} {...form.field('lastsMinutes')} />
      <Field
        id="buffer"
        label="两段中间空多少分钟"
        kind="number"
        max={3}
        hint="留给打扫、换人。"
        {...form.field('bufferMinutes')}
      />
      <Field
        id="capacity"
        label="一段多少个名额"
        kind="number"
        max={2}
        hint="填 1，就是整个场地给一家人或一伙人用。"
        {...form.field('capacity')}
      />
    </View>
  </Card>
);

export const WhoFields = ({ form }: { form: Form<Draft> }) => (
  <Card title="谁能借">
    <View className="stack">
      <Choice
        id="audience"
        label="谁能借"
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
