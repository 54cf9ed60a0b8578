import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayOf, sayDay } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import type { Output } from '../../../platform/rooms';

type Recorded = Output<'membership', 'recordUnion'>;

const EMPTY = { phone: '', number: '', sinceOn: '' };

/** 登记会员号: that somebody who is known by phone number belongs to the union. */
export default function StaffUnion() {
  const now = useNow(60_000);
  // Also tells what day it is, whatever the phone believes.
  const { screen } = useMe();
  const command = useCommand('membership', 'recordUnion');
  const [wish, setWish] = useState(EMPTY);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const change = (part: Partial<typeof EMPTY>) => setWish({ ...wish, ...part });
  const ready = /^1[3-9]\d{9}$/.test(wish.phone) && wish.number.trim().length >= 4 && wish.sinceOn !== '';
  const send = async () => {
    const done = await command.run({ ...wish, number: wish.number.trim().toUpperCase() });
    if (!done) return;
    setRecorded(done);
    setWish(EMPTY);
  };
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={1} lines={4} />}
      action={{
        id: 'record-union',
        label: '登记会员号',
        onTap: send,
        running: command.running,
        disabled: !ready,
        why: '请写全手机号、会员号和入会日期。',
      }}
      problem={command.problem}
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
            value={wish.phone}
            onInput={(phone) => change({ phone })}
            hint="本人在小程序里登记的号码"
            problem={command.fieldProblem('phone')}
          />
          <Field
            id="union-number"
            label="会员号"
            max={24}
            value={wish.number}
            onInput={(number) => change({ number })}
            hint="照会员证填写。填错了，再登记一次就改过来。"
            problem={command.fieldProblem('number')}
          />
          <DayField
            id="union-since"
            label="入会日期"
            start={dayOf(now)}
            value={wish.sinceOn}
            onChange={(sinceOn) => change({ sinceOn })}
            problem={command.fieldProblem('sinceOn')}
          />
        </View>
      </Card>
    </Screen>
  );
}
