import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Consent } from '../../../features/consent';
import {
  CODE_LENGTH,
  CODE_TYPED_MAX,
  heardCode,
  scannedCode,
  wrongLength,
} from '../../../features/heard-code';
import { goBack, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { scanWords } from '../../../platform/scan';

/** 签到: by the code that hangs in the station, scanned or typed. */
export default function CheckIn() {
  const { visitor } = useMe();
  return visitor ? <Consent purpose="在驿站签到" /> : <Typing />;
}

function Typing() {
  const stationId = useParam('id');
  const { run, running, problem } = useCommand('station', 'checkIn');
  const [typed, setTyped] = useState('');
  const digits = heardCode(typed);
  const send = async (code: string) => {
    if (!(await run({ stationId, code }))) return;
    toast('签到好了');
    goBack();
  };
  const scan = async () => {
    const words = await scanWords?.();
    if (!words) return;
    const code = scannedCode(words);
    if (code === undefined) return toast('这不是驿站的签到码');
    setTyped(code);
    await send(code);
  };
  return (
    <Screen
      action={{
        id: 'send-check-in',
        label: '签到',
        onTap: () => send(digits),
        running,
        disabled: digits.length !== CODE_LENGTH,
        why: `请填驿站里贴的六位数字。${(digits && wrongLength(digits)) ?? ''}`,
      }}
      problem={problem}
    >
      <Card title="驿站里贴着签到码">
        <View className="stack">
          {scanWords && <Button id="scan" kind="quiet" icon="qr-code" label="扫二维码" onTap={scan} />}
          <Field
            id="station-code"
            label="六位数字"
            kind="number"
            max={CODE_TYPED_MAX}
            code
            value={typed}
            onInput={setTyped}
          />
          <View className="secondary">一个驿站一天记一次。只记来了多少人，不记是谁。</View>
        </View>
      </Card>
    </Screen>
  );
}
