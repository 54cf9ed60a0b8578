import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { confirm } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

/** 取消活动: whoever signed up is told why. */
export function CallOff({ sessionId, series }: { sessionId: string; series: boolean }) {
  const form = useForm('session', 'callOff', {
    empty: { why: '', andLater: false },
    missing: ({ why }) => (why.trim().length < 2 ? '请写为什么取消。' : null),
    input: ({ why, andLater }) => ({ sessionId, why: why.trim(), andLater }),
    sure: () =>
      confirm({
        title: '取消这场活动吗？',
        words: '报了名的人都会收到消息，不能恢复。',
        yes: '取消活动',
      }),
  });
  return (
    <Card title="办不成了？">
      <View className="stack">
        <Field id="why" label="为什么取消" max={100} {...form.field('why')} />
        {series && (
          <Choice
            id="all-later"
            label="取消哪几场"
            {...form.either('andLater', 'later', 'this')}
            options={[
              { value: 'this', label: '只取消这一场' },
              { value: 'later', label: '这一场和以后各场' },
            ]}
          />
        )}
        <Submit form={form} id="call-off" kind="danger" label="取消活动" />
      </View>
    </Card>
  );
}
