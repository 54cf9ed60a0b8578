import { View } from '@tarojs/components';
import { useState } from 'react';
import { readJoin } from '#domain/union/code';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Consent } from '../../../features/consent';
import { CODE_LENGTH, CODE_TYPED_MAX, heardCode } from '../../../features/heard-code';
import { go, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { scanWords } from '../../../platform/scan';
import { Application } from './application';

type Chosen = Output<'union', 'byCode'>;

/** 加入工会: which one, by its code; then who one is. Whoever opened the app by a code has that one filled in. */
export default function JoinUnion() {
  const { me, visitor, screen } = useMe();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const code = useParam('code');
  const rights = useQuery('membership', 'guide', { about: 'rights' });
  if (visitor) return <Consent purpose="加入工会" />;
  if (!me) return <Screen {...screen} />;
  if (!chosen) return <Choosing code={code} onChosen={setChosen} />;
  if (!rights.value) return <Screen {...rights.screen} />;
  return <Application {...{ me, union: chosen, rights: rights.value }} onOther={() => setChosen(null)} />;
}

interface ChoosingProps {
  readonly code: string;
  readonly onChosen: (union: Chosen) => void;
}

function Choosing({ code, onChosen }: ChoosingProps) {
  const look = useCommand('union', 'byCode');
  const [typed, setTyped] = useState(code);
  const digits = heardCode(typed);
  const find = async (one: string) => {
    const union = await look.run({ code: one });
    if (union) onChosen(union);
  };
  const scan = async () => {
    const words = await scanWords?.();
    if (!words) return;
    const read = readJoin(words);
    if (read === null) return toast('这不是工会的入会码');
    setTyped(read);
    await find(read);
  };
  return (
    <Screen
      action={{
        id: 'find-union',
        label: '下一步',
        onTap: () => find(digits),
        running: look.running,
        disabled: digits.length !== CODE_LENGTH,
        why: '请填六位入会码。',
      }}
      problem={look.problem}
    >
      <Card title="加入哪个工会">
        <View className="stack">
          {scanWords && <Button id="scan" kind="quiet" icon="qr-code" label="扫墙上的入会码" onTap={scan} />}
          <Field
            id="union-code"
            label="入会码（六位数字）"
            kind="number"
            max={CODE_TYPED_MAX}
            code
            value={typed}
            onInput={setTyped}
            hint="在工会、驿站的墙上，或问您的工会干部。"
            problem={look.fieldProblem('code')}
          />
          <Button
            id="choose-union"
            kind="plain"
            label="没有码，从名单里选"
            onTap={() => go('unionTree', { for: 'join' })}
          />
        </View>
      </Card>
    </Screen>
  );
}
