import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

/** 重新核对: everything that was written down is counted anew, and compared with what is kept. */
export function Recounting({ firmId }: { firmId: string }) {
  const { run, running, problem } = useCommand('provider', 'recount');
  const [agrees, setAgrees] = useState<boolean | null>(null);
  const count = async () => setAgrees((await run({ providerId: firmId }))?.agrees ?? null);
  return (
    <View className="stack">
      {agrees !== null && (
        <View id="recounted" className="secondary">
          {agrees
            ? '按每一单重新数过，和上面的数字一致。'
            : '按每一单重新数过，和上面的数字不一致，请告诉开发人员。'}
        </View>
      )}
      {problem && <Problem words={problem} />}
      <Button id="recount" kind="quiet" label="按每一单重新核对" running={running} onTap={count} />
    </View>
  );
}
