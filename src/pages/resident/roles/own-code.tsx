import { View } from '@tarojs/components';
import { useState } from 'react';
import { MINUTE } from '#domain/kernel/time';
import { sayShown, shownWords } from '#domain/membership/shown-code';
import { aria } from '../../../components/aria';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Problem } from '../../../components/problem';
import { Qr } from '../../../components/qr';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useServerClock } from '../../../hooks/use-server-clock';
import type { Output } from '../../../platform/rooms';

/** 身份码: shown when it is asked for, and gone when its time is over. */
export function OwnCode({ quiet }: { quiet: boolean }) {
  const command = useCommand('membership', 'showCode');
  const [shown, setShown] = useState<Output<'membership', 'showCode'> | null>(null);
  useServerClock(shown ? shown.at : null);
  const now = useNow(1000);
  const show = async () => {
    const answer = await command.run({});
    if (answer) setShown(answer);
  };
  const live = shown !== null && now < shown.until;
  return (
    <Card title="身份码">
      <View className="stack">
        <View className="secondary">
          给工会工作人员扫一扫，或念给对方听，对方就能找到您。它不是密码，十分钟后作废。
        </View>
        {live && <Code code={shown.code} minutes={Math.max(Math.floor((shown.until - now) / MINUTE), 1)} />}
        {command.problem && <Problem words={command.problem} />}
        {!live && (
          <Button
            id="show-code"
            icon="qr-code"
            kind={quiet ? 'quiet' : 'main'}
            label="出示身份码"
            running={command.running}
            onTap={show}
          />
        )}
      </View>
    </Card>
  );
}

const Code = ({ code, minutes }: { code: string; minutes: number }) => (
  <View className="own-code">
    <View id="own-code" className="own-code__digits" {...aria({ label: `身份码 ${[...code].join(' ')}` })}>
      {sayShown(code)}
    </View>
    <View className="tabular">{`${minutes} 分钟内有效`}</View>
    <Qr words={shownWords(code)} label="身份码的二维码，工作人员在小程序里扫" />
  </View>
);
