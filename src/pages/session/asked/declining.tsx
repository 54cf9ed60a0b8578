import { View } from '@tarojs/components';
import { COURSE_ANSWER_MAX } from '#domain/session/course-request';
import { Card } from '../../../components/card';
import { confirm } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

/** 不安排, with the reason that the union reads. */
export function Declining({ id }: { id: string }) {
  const form = useForm('session', 'declineCourse', {
    empty: { why: '' },
    missing: ({ why }) => (why.trim().length < 2 ? '请写为什么，工会看得到。' : null),
    input: ({ why }) => ({ courseRequestId: id, why: why.trim() }),
    sure: () =>
      confirm({
        title: '这次不安排吗？',
        words: '这次申请就此结束，工会会收到理由。',
        yes: '不安排',
      }),
  });
  return (
    <Card title="安排不了？">
      <View className="stack">
        <Field id="why" label="为什么" long max={COURSE_ANSWER_MAX} {...form.field('why')} />
        <Submit form={form} id="decline" kind="danger" label="这次不安排" />
      </View>
    </Card>
  );
}
