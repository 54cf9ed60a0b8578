import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

/** 签到, by the six digits at the door. */
export function CheckingIn({ sessionId }: { sessionId: string }) {
  const form = useForm('session', 'checkIn', {
    empty: { code: '' },
    missing: ({ code }) => (/^\d{6}$/.test(code.trim()) ? null : '请输入主办方手机上的六位数字。'),
    input: ({ code }) => ({ sessionId, code: code.trim() }),
  });
  return (
    <Card title="到了，签到">
      <View className="stack">
        <Field id="code" label="签到码" kind="number" max={6} code {...form.field('code')} />
        <Submit form={form} id="check-in" label="签到" />
      </View>
    </Card>
  );
}
