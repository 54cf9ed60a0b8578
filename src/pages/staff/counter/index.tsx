import { View } from '@tarojs/components';
import { useState } from 'react';
import { isPhone } from '#domain/kernel/patterns';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import './index.scss';

type Waiting = Output<'membership', 'waitingPhones'>['waiting'][number];

/** 确认手机号: staff find who typed this number, and confirm that the person stands there or was called back. */
export default function StaffCounter() {
  const { screen } = useMe();
  const [phone, setPhone] = useState('');
  return (
    <Screen {...screen}>
      <Card>
        <View className="stack">
          <Field
            id="counter-phone"
            label="要确认的手机号"
            kind="number"
            max={11}
            value={phone}
            onInput={setPhone}
            hint="请本人打开“我的 · 姓名和手机号”，报出屏幕上的登记码，对上了再确认。"
          />
        </View>
      </Card>
      {isPhone(phone) && <Found phone={phone} />}
    </Screen>
  );
}

function Found({ phone }: { phone: string }) {
  const { value } = useQuery('membership', 'waitingPhones', { phone });
  if (!value) return null;
  return (
    <>
      {value.known && (
        <View className="secondary" id="phone-known">
          已经有会员确认过这个号码。家里人合用可以再确认；合用以后，凭号码就不能认出是哪一位。
        </View>
      )}
      {value.waiting.length === 0 && (
        <View className="secondary" id="nobody-waits">
          没有人在等确认这个号码。请核对号码，或请本人先在小程序里登记。
        </View>
      )}
      {value.waiting.map((one) => (
        <Person key={one.memberId} phone={phone} one={one} />
      ))}
    </>
  );
}

function Person({ phone, one }: { phone: string; one: Waiting }) {
  const command = useCommand('membership', 'confirmPhone');
  const confirm = (how: 'counter' | 'call-back') => command.run({ memberId: one.memberId, phone, how });
  return (
    <Card title={one.name || '没有留姓名'}>
      <View className="stack">
        <View className="secondary">登记码</View>
        <View className="counter__code" id="waiting-code">
          {one.code}
        </View>
        {command.problem && <Problem words={command.problem} />}
        <Button
          id="confirm-counter"
          label="本人在柜台，对上了"
          running={command.running}
          onTap={() => confirm('counter')}
        />
        <Button
          id="confirm-call-back"
          kind="quiet"
          label="已回拨这个号码，对上了"
          running={command.running}
          onTap={() => confirm('call-back')}
        />
      </View>
    </Card>
  );
}
