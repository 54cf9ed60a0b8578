import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { useCommand } from '../../../hooks/use-command';
import type { Output } from '../../../platform/rooms';

interface OpenIdentityProps {
  readonly of: 'application' | 'worker';
  readonly id: string;
  readonly providerId: string | null;
}

/** ID number and phone in full, for a reason that is written down first; nothing of it stays on this phone. */
export function OpenIdentity({ of, id, providerId }: OpenIdentityProps) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'openIdentity');
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState<Output<'provider', 'openIdentity'> | null>(null);
  if (seen) {
    return (
      <Card title="身份信息" flush>
        <Row label="姓名" value={seen.name} />
        <Row label="身份证号" value={seen.idNumber} />
        <Row label="电话" value={seen.phone} />
      </Card>
    );
  }
  return (
    <Card title="身份信息">
      <View className="stack">
        <View className="secondary">身份证号和电话是封存的。打开会记下：谁、什么时候、为什么看。</View>
        <Field
          id={`open-${id}-reason`}
          label="为什么要看"
          max={200}
          value={reason}
          onInput={setReason}
          problem={fieldProblem('reason')}
        />
        {problem && <Problem words={problem} />}
        <Button
          id={`open-${id}`}
          kind="quiet"
          icon="lock-keyhole"
          label="记下理由并查看"
          running={running}
          disabled={reason.trim().length < 2}
          onTap={async () => setSeen(await run({ of, id, providerId, reason }))}
        />
      </View>
    </Card>
  );
}
