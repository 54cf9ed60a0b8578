import { View } from '@tarojs/components';
import { OUTCOME_MAX } from '#domain/station/breakage';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

interface Draft {
  readonly came: 'mended' | 'not-broken' | null;
  readonly words: string;
}
const EMPTY: Draft = { came: null, words: '' };

/** 修好了, or 没有坏: whoever reported it is told. */
export function Ending({ id }: { readonly id: string }) {
  const form = useForm('station', 'endBreakage', {
    kept: `breakage-${id}`,
    empty: EMPTY,
    missing: ({ came, words }: Draft) =>
      came === null
        ? '请选修好了没有。'
        : came === 'not-broken' && words.trim() === ''
          ? '没有坏的，请写看到了什么。'
          : null,
    input: ({ came, words }) =>
      came === null ? null : { breakageId: id, mended: came === 'mended', words: words.trim() },
  });
  return (
    <View className="stack">
      <Choice
        id={`came-${id}`}
        look="chips"
        label="怎么样了？"
        {...form.choice('came')}
        options={[
          { value: 'mended', label: '修好了' },
          { value: 'not-broken', label: '没有坏' },
        ]}
      />
      <Field
        id={`words-${id}`}
        label="说明"
        long
        max={OUTCOME_MAX}
        hint="报的人看得到。"
        {...form.field('words')}
      />
      <Submit form={form} id={`end-${id}`} label="办完，告诉报的人" />
    </View>
  );
}
