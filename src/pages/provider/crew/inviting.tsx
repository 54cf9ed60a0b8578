import { View } from '@tarojs/components';
import type { FirmView } from '#domain/firm/contract-views';
import { isPhone } from '#domain/kernel/patterns';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

/** 邀请: name and number; the code appears once and is passed on by the manager. */
export function Inviting({ firm }: { firm: FirmView }) {
  const form = useForm('provider', 'invite', {
    empty: { name: '', phone: '' },
    missing: ({ name, phone }) => (name.trim() !== '' && isPhone(phone) ? null : '请写姓名和手机号。'),
    input: ({ name, phone }) => ({ name: name.trim(), phone }),
  });
  return (
    <Card title="邀请师傅">
      <View className="stack">
        <Field id="invite-name" label="姓名" max={20} {...form.field('name')} />
        <Field id="invite-phone" label="他自己的手机号" kind="number" max={11} {...form.field('phone')} />
        <Submit form={form} id="invite" label="生成邀请码" />
        {firm.invitations.map((one) => (
          <Row
            key={one.code ?? one.phone}
            label={`${one.name} ${one.phone}`}
            note="7 天内有效，只能用一次"
            value={<View className="title">{one.code}</View>}
          />
        ))}
      </View>
    </Card>
  );
}
