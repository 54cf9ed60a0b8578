import { View } from '@tarojs/components';
import { RECORD_MAX } from '#domain/callback/callback';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

interface Draft {
  readonly reached: 'yes' | 'no' | null;
  readonly words: string;
}
const EMPTY: Draft = { reached: null, words: '' };

/** 打过了: reached or not, and what was agreed. */
export function Recording({ id }: { id: string }) {
  const form = useForm('callback', 'record', {
    kept: `callback-${id}`,
    empty: EMPTY,
    missing: ({ reached }: Draft) => (reached === null ? '请选打通了没有。' : null),
    input: ({ reached, words }) =>
      reached === null ? null : { callbackId: id, reached: reached === 'yes', words: words.trim() },
  });
  return (
    <View className="stack">
      <Choice
        id={`reached-${id}`}
        look="chips"
        label="打通了吗？"
        {...form.choice('reached')}
        options={[
          { value: 'yes', label: '打通了' },
          { value: 'no', label: '没打通' },
        ]}
      />
      <Field
        id={`words-${id}`}
        label="说了什么"
        long
        max={RECORD_MAX}
        hint="可以不写。心里难受的事不要写在这里。"
        {...form.field('words')}
      />
      <Submit form={form} id={`record-${id}`} label="记下来" />
    </View>
  );
}
