import { View } from '@tarojs/components';
import { useState } from 'react';
import { isPhone } from '#domain/kernel/patterns';
import { readShown } from '#domain/membership/shown-code';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import type { Input } from '../../../platform/rooms';
import { scanWords } from '../../../platform/scan';
import { Naming } from './naming';

type Whom = Input<'roles', 'findPerson'>['whom'];

/** Eleven digits are a number, eight are the code on the other one's screen. */
function whomOf(digits: string): Whom | null {
  if (isPhone(digits)) return { by: 'phone', phone: digits };
  return /^\d{8}$/.test(digits) ? { by: 'code', code: digits } : null;
}

/** 请一位新同事: found by number or code, seen to be the right one, and asked. */
export default function StaffNaming() {
  const { screen } = useMe();
  const find = useCommand('roles', 'findPerson');
  const [digits, setDigits] = useState('');
  const [found, setFound] = useState<{
    readonly whom: Whom;
    readonly name: string;
    readonly phone: string | null;
  } | null>(null);
  const whom = whomOf(digits.replace(/\s/g, ''));
  const look = async (meant: Whom | null) => {
    const person = meant && (await find.run({ whom: meant }));
    setFound(person ? { ...person, whom: meant } : null);
  };
  const scan = async () => {
    const words = await scanWords?.();
    if (!words) return;
    const code = readShown(words);
    if (code === null) return toast('这不是身份码');
    setDigits(code);
    await look({ by: 'code', code });
  };
  if (found) return <Naming found={found} onOther={() => setFound(null)} />;
  return (
    <Screen
      {...screen}
      action={{
        id: 'find-person',
        label: '查找',
        onTap: () => look(whom),
        running: find.running,
        disabled: whom === null,
        why: '请填 11 位手机号，或对方屏幕上的 8 位身份码。',
      }}
      problem={find.problem}
    >
      <Card title="请谁来">
        <View className="stack">
          {scanWords && <Button id="scan" kind="quiet" icon="qr-code" label="扫对方的身份码" onTap={scan} />}
          <Field
            id="whom"
            label="手机号或身份码"
            kind="number"
            max={13}
            value={digits}
            onInput={setDigits}
            hint="身份码在对方的“我的 · 我的身份”里，8 位数字。手机号要已经确认过。"
          />
          {find.refusal === 'TOO_MANY_TRIES' && <Problem words={find.fieldProblem('code') ?? ''} />}
        </View>
      </Card>
    </Screen>
  );
}
