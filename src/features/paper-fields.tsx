import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import { Card } from '../components/card';
import { DayField } from '../components/day-field';
import { Field } from '../components/field';
import { PhotoPicker } from '../components/photo-picker';
import type { Form } from '../hooks/use-form';

export interface PaperDraft {
  readonly category: string;
  readonly kind: string;
  readonly number: string;
  readonly validFromOn: string;
  readonly validToOn: string;
  readonly photo: { readonly fileId: string; readonly url: string } | null;
}

export const emptyPaper = (category: string): PaperDraft => ({
  category,
  kind: '',
  number: '',
  validFromOn: '',
  validToOn: '',
  photo: null,
});

interface PaperFieldsProps {
  readonly id: string;
  readonly form: Form<PaperDraft>;
  readonly today: string;
}

/** 证件: kind, number, dates and photo of one certificate. */
export const PaperFields = ({ id, form, today }: PaperFieldsProps) => (
  <Card title={['证件', CATEGORY_LABEL[form.draft.category]].filter(Boolean).join('：')}>
    <View className="stack">
      <Field
        id={`${id}-kind`}
        label="证件名称"
        max={40}
        placeholder="比如：作业备案证明"
        {...form.field('kind')}
      />
      <Field id={`${id}-number`} label="证件编号" max={40} {...form.field('number')} />
      <DayField id={`${id}-from`} label="有效期从" start={today} {...form.choice('validFromOn')} />
      <DayField id={`${id}-to`} label="有效期到" start={today} {...form.choice('validToOn')} />
      <PhotoPicker
        id={`${id}-photo`}
        purpose="paper"
        label="证件照片"
        max={1}
        value={form.draft.photo ? [form.draft.photo] : []}
        onChange={([photo]) => form.change({ photo: photo ?? null })}
      />
    </View>
  </Card>
);
