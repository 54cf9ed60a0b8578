import { View } from '@tarojs/components';
import { useState } from 'react';
import { isPhone } from '#domain/kernel/patterns';
import { dayOf, sayDay } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { useForm } from '../../../hooks/use-form';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import type { Output } from '../../../platform/rooms';

type Recorded = Output<'union', 'record'>;

const EMPTY = { phone: '', number: '', sinceOn: '' };

/** 登记会员号: that somebody who is known by phone number belongs to the union. */
export default function StaffUnion() {
  const now = useNow(60_000);
  // Also tells what day it is, whatever the phone believes.
  const { screen } = useMe();
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const form = useForm('union', 'record', {
    empty: EMPTY,
    missing: ({ phone, number, sinceOn }) =>
      isPhone(phone) && number.trim().length >= 4 && sinceOn !== ''
        ? null
        : '请写全手机号、会员号和入会日期。',
    input: (draft) => ({ ...draft, number: draft.number.trim().toUpperCase() }),
    onDone: setRecorded,
  });
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={1} lines={4} />}
      action={form.button('record-union', '登记会员号')}
      problem={form.problem}
    >
      {recorded && (
        <Card flush id="recorded" tone="jade" title="登记好了">
          <Row
            label={recorded.name || '没有留姓名'}
            value={recorded.number}
            note={`${sayDay(recorded.sinceOn)}入会`}
          />
        </Card>
      )}
      <Card>
        <View className="stack">
          <Field
            id="union-phone"
            label="会员手机号"
            kind="number"
            max={11}
            hint="本人在小程序里登记的号码"
            {...form.field('phone')}
          />
          <Field
            id="union-number"
            label="会员号"
            max={24}
            hint="照会员证填写。填错了，再登记一次就改过来。"
            {...form.field('number')}
          />
          <DayField id="union-since" label="入会日期" start={dayOf(now)} {...form.choice('sinceOn')} />
        </View>
      </Card>
    </Screen>
  );
}
