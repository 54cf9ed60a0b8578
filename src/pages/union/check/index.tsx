import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayDay } from '#domain/kernel/time';
import { readCard, type ShownCard } from '#domain/union/code';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Consent } from '../../../features/consent';
import { CODE_LENGTH, CODE_TYPED_MAX, heardCode } from '../../../features/heard-code';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import type { Output } from '../../../platform/rooms';
import { scanWords } from '../../../platform/scan';

/** 查验会员卡: scanned, or number and six digits. */
export default function CheckCard() {
  const { visitor } = useMe();
  if (visitor) return <Consent purpose="查验会员卡" />;
  return <Checking />;
}

function Checking() {
  const check = useCommand('union', 'checkCard');
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [seen, setSeen] = useState<Output<'union', 'checkCard'> | null>(null);
  const ask = async (shown: ShownCard) => setSeen(await check.run(shown));
  const scan = async () => {
    const words = await scanWords?.();
    if (!words) return;
    const shown = readCard(words);
    if (!shown) return toast('这不是会员卡的二维码');
    setNumber(shown.number);
    await ask(shown);
  };
  const typed = { number: number.trim().toUpperCase(), code: heardCode(code) };
  const wait = check.refusal === 'TOO_MANY_CARD_TRIES' ? check.fieldProblem('code') : undefined;
  return (
    <Screen
      action={{
        id: 'check',
        label: '查验',
        onTap: () => ask(typed),
        running: check.running,
        disabled: typed.number.length < 4 || typed.code.length !== CODE_LENGTH,
        why: '请填会员号，和对方手机上的六位数字。',
      }}
      problem={check.problem}
    >
      {seen && (
        <Card flush tone="jade" title="是工会会员" id="card-valid">
          <Row
            label={seen.name || '会员'}
            value={seen.unionName || '区总工会'}
            note={`${sayDay(seen.sinceOn)}入会`}
          />
        </Card>
      )}
      <Card title="请对方打开手机上的会员卡">
        <View className="stack">
          <View className="secondary">码一分钟换一次，截图和照片没有用。</View>
          {scanWords && <Button id="scan" kind="quiet" icon="qr-code" label="扫对方的二维码" onTap={scan} />}
          <Field id="card-no" label="会员号" max={24} value={number} onInput={setNumber} />
          <Field
            id="card-check-code"
            label="会员码（六位数字）"
            kind="number"
            max={CODE_TYPED_MAX}
            code
            value={code}
            onInput={setCode}
          />
          {wait && <Problem id="wait" words={wait} />}
        </View>
      </Card>
    </Screen>
  );
}
