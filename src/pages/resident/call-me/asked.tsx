import { View } from '@tarojs/components';
import type { OwnCallback } from '#domain/callback/contract';
import { sayOwn } from '#domain/callback/words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import type { CallMe } from './use-call-me';

interface AskedProps {
  readonly callback: OwnCallback;
  readonly withdraw: CallMe['withdraw'];
  readonly now: number;
}

/** Where it stands: when somebody will call, or how it ended. */
export function Asked({ callback, withdraw, now }: AskedProps) {
  const { headline, next } = sayOwn(callback, now);
  return (
    <Card id="asked" tone={callback.state === 'unreached' ? 'amber' : 'jade'}>
      <View className="stack">
        <View className="title">{headline}</View>
        {next && <View>{next}</View>}
        {callback.mayWithdraw && (
          <Button
            id="no-call"
            kind="quiet"
            label="不用打了"
            running={withdraw.running}
            onTap={() => withdraw.run({ callbackId: callback.id })}
          />
        )}
      </View>
    </Card>
  );
}
