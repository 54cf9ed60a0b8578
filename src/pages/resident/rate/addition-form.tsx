import { View } from '@tarojs/components';
import { RATING_PHOTOS_MAX, RATING_TEXT_MAX } from '#domain/rating/rating';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Screen } from '../../../components/screen';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';

interface AdditionDraft {
  readonly text: string;
  readonly photos: readonly Photo[];
}
const EMPTY: AdditionDraft = { text: '', photos: [] };

/** 追评: a few words and photos, once. */
export function AdditionForm({ orderId, onLeave }: { orderId: string; onLeave: () => void }) {
  const { draft, change, clear } = useDraft<AdditionDraft>(`add-${orderId}`, EMPTY);
  const add = useCommand('rating', 'add');
  const send = async () => {
    const photos = draft.photos.map(({ fileId }) => fileId);
    if (!(await add.run({ orderId, text: draft.text.trim(), photos }))) return;
    clear();
    onLeave();
  };
  const unfit = add.refusal === 'WORDS_NOT_ALLOWED' ? (add.problem ?? undefined) : undefined;
  return (
    <Screen
      title="追评"
      action={{
        id: 'send-addition',
        label: '送出追评',
        onTap: send,
        running: add.running,
        disabled: draft.text.trim() === '',
        why: '请先写几句。只能追评一次。',
      }}
      second={{ id: 'leave', label: '先不写', onTap: onLeave }}
      problem={add.problem}
    >
      <View className="heading">用了一阵子，怎么样？</View>
      <View className="secondary">追评和别人的评价一起公开，看不出是哪一单、哪一天。</View>
      <Card>
        <View className="stack">
          <Field
            id="text"
            label="想补充的"
            value={draft.text}
            onInput={(text) => change({ text })}
            long
            max={RATING_TEXT_MAX}
            placeholder="比如：过了一个月，没再漏过"
            problem={unfit ?? add.fieldProblem('text')}
          />
          <PhotoPicker
            id="photos"
            purpose="rating-photo"
            label="照片"
            value={draft.photos}
            onChange={(photos) => change({ photos })}
            max={RATING_PHOTOS_MAX}
            hint="照片只有您和区总工作人员看得到。"
            problem={add.fieldProblem('photos')}
          />
        </View>
      </Card>
    </Screen>
  );
}
