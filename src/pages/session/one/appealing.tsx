import { View } from '@tarojs/components';
import { APPEAL_MAX } from '#domain/session/sign-up';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

/** 申诉: it was otherwise, or could not be helped. */
export function Appealing({ sessionId }: { sessionId: string }) {
  const form = useForm('session', 'appeal', {
    kept: `session-appeal-${sessionId}`,
    empty: { words: '' },
    missing: ({ words }) => (words.trim().length < 2 ? '请写是怎么回事。' : null),
    input: ({ words }) => ({ sessionId, words: words.trim() }),
  });
  return (
    <Card title="不是这样？可以申诉">
      <View className="stack">
        <Field
          id="appeal-words"
          label="怎么回事"
          long
          max={APPEAL_MAX}
          placeholder="比如：我来了，忘了签到"
          {...form.field('words')}
        />
        <Submit form={form} id="appeal" label="送出申诉" />
      </View>
    </Card>
  );
}
