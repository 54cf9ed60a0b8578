import { View } from '@tarojs/components';
import { EVALUATION_MAX } from '#domain/session/sign-up';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Stars } from '../../../components/stars';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

interface Draft {
  readonly stars: number | null;
  readonly words: string;
}
const EMPTY: Draft = { stars: null, words: '' };

/** 评价, of who came. */
export function Evaluating({ sessionId }: { sessionId: string }) {
  const form = useForm('session', 'evaluate', {
    kept: `session-evaluation-${sessionId}`,
    empty: EMPTY,
    missing: ({ stars }: Draft) => (stars === null ? '请点几颗星。' : null),
    input: ({ stars, words }) => (stars === null ? null : { sessionId, stars, words: words.trim() }),
  });
  const { value, onChange } = form.choice('stars');
  return (
    <Card title="办得怎么样？">
      <View className="stack">
        <Stars id="stars" label="满意吗" value={value} onChange={onChange} />
        <Field
          id="evaluation"
          label="想说的话"
          long
          max={EVALUATION_MAX}
          hint="可以不写。主办方看得到是谁写的。"
          {...form.field('words')}
        />
        <Submit form={form} id="evaluate" label="送出评价" />
      </View>
    </Card>
  );
}
