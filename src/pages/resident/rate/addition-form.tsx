import { View } from '@tarojs/components';
import { RATING_PHOTOS_MAX, RATING_TEXT_MAX } from '#domain/rating/rating';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Screen } from '../../../components/screen';
import { useForm } from '../../../hooks/use-form';

interface AdditionDraft {
  readonly text: string;
  readonly photos: readonly Photo[];
}
const EMPTY: AdditionDraft = { text: '', photos: [] };

/** 追评: a few words and photos, once. */
export function AdditionForm({ orderId, onLeave }: { orderId: string; onLeave: () => void }) {
  const form = useForm('rating', 'add', {
    kept: `add-${orderId}`,
    empty: EMPTY,
    missing: ({ text }) => (text.trim() === '' ? '请先写几句。只能追评一次。' : null),
    input: ({ text, photos }) => ({ orderId, text: text.trim(), photos: photos.map(({ fileId }) => fileId) }),
    onDone: onLeave,
  });
  const unfit = form.command.refusal === 'WORDS_NOT_ALLOWED' ? form.problem : null;
  return (
    <Screen
      title="追评"
      action={form.button('send-addition', '送出追评')}
      second={{ id: 'leave', label: '先不写', onTap: onLeave }}
      problem={form.problem}
    >
      <View className="heading">用了一阵子，怎么样？</View>
      <View className="secondary">追评和别人的评价一起公开，看不出是哪一单、哪一天。</View>
      <Card>
        <View className="stack">
          <Field
            id="text"
            label="想补充的"
            long
            max={RATING_TEXT_MAX}
            placeholder="比如：过了一个月，没再漏过"
            {...form.field('text')}
            {...(unfit === null ? {} : { problem: unfit })}
          />
          <PhotoPicker
            id="photos"
            purpose="rating-photo"
            label="照片"
            max={RATING_PHOTOS_MAX}
            hint="照片只有您和区总工作人员看得到。"
            {...form.choice('photos')}
          />
        </View>
      </Card>
    </Screen>
  );
}
