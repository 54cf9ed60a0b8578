import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import type { PaperHolder } from '#domain/firm/contract-views';
import { dayOf } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Screen } from '../../../components/screen';
import { emptyPaper, type PaperDraft, PaperFields } from '../../../features/paper-fields';
import { useForm } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';

/** What is handed in: whose, and which category and kind it renews; empty: a further one. */
export interface Renewal {
  readonly holder: PaperHolder;
  readonly category: string;
  readonly kind: string;
}

/** 交新证: as it stands on the new paper; staff look at it before it opens anything. */
export function HandingIn({ holder, category, kind, onDone }: Renewal & { readonly onDone: () => void }) {
  const form = useForm('provider', 'handIn', {
    kept: `renewal-${holder.workerId ?? 'firm'}-${category}`,
    empty: { ...emptyPaper(category), kind },
    missing: whatIsMissing,
    input: (draft) => ({
      workerId: holder.workerId,
      paper: { ...draft, photo: draft.photo?.fileId ?? '' },
    }),
    onDone: () => {
      toast('交上去了，等工会审核');
      onDone();
    },
  });
  const today = dayOf(useNow());
  const renews = category !== '';
  return (
    <Screen
      action={form.button('hand-in', '交上去')}
      second={{ id: 'not-now', label: '先不交', onTap: onDone }}
      problem={form.problem}
    >
      <View className="heading">{`${holder.name}${renews ? '换新证' : '交证件'}`}</View>
      <View className="secondary">
        {renews
          ? '填的要和新证上一样。审核通过以前，旧证照旧。'
          : '填的要和证上一样。审核通过以后，这一类单子才能接。'}
      </View>
      {!renews && (
        <Card>
          <Choice
            id="category"
            look="chips"
            label="会做什么"
            options={CATEGORIES}
            {...form.choice('category')}
          />
        </Card>
      )}
      <PaperFields id="renewal" form={form} today={today} />
    </Screen>
  );
}

const CATEGORIES = Object.entries(CATEGORY_LABEL).map(([value, label]) => ({ value, label }));

function whatIsMissing({ category, kind, number, validFromOn, validToOn, photo }: PaperDraft): string | null {
  if (category === '') return '请选会做什么。';
  if (kind.trim() === '') return '请填证件名称。';
  if (number.trim() === '') return '请填证件编号。';
  if (validFromOn === '' || validToOn === '') return '请选有效期。';
  return photo ? null : '请拍一张证件的照片。';
}
