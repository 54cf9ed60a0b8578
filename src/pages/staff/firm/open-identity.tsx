import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';
import type { Output } from '../../../platform/rooms';

interface OpenIdentityProps {
  readonly of: 'application' | 'worker';
  readonly id: string;
  readonly providerId: string | null;
}

/** ID number and phone in full, for a reason that is written down first; nothing of it stays on this phone. */
export function OpenIdentity({ of, id, providerId }: OpenIdentityProps) {
  const [seen, setSeen] = useState<Output<'provider', 'openIdentity'> | null>(null);
  const form = useForm('provider', 'openIdentity', {
    empty: { reason: '' },
    missing: ({ reason }) => (reason.trim().length < 2 ? '请写理由。' : null),
    input: ({ reason }) => ({ of, id, providerId, reason }),
    onDone: setSeen,
  });
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
        <Field id={`open-${id}-reason`} label="为什么要看" max={200} {...form.field('reason')} />
        <Submit form={form} id={`open-${id}`} kind="quiet" icon="lock-keyhole" label="记下理由并查看" />
      </View>
    </Card>
  );
}
