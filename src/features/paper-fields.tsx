import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import { Card } from '../components/card';
import { DayField } from '../components/day-field';
import { Field } from '../components/field';
import { PhotoPicker } from '../components/photo-picker';

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
  readonly paper: PaperDraft;
  readonly today: string;
  readonly onChange: (part: Partial<PaperDraft>) => void;
}

/** 证件: kind, number, dates and photo of one certificate. */
export const PaperFields = ({ id, paper, today, onChange }: PaperFieldsProps) => (
  <Card title={`证件：${CATEGORY_LABEL[paper.category] ?? paper.category}`}>
    <View className="stack">
      <Field
        id={`${id}-kind`}
        label="证件名称"
        max={40}
        placeholder="比如：管道疏通作业备案证明"
        value={paper.kind}
        onInput={(kind) => onChange({ kind })}
      />
      <Field
        id={`${id}-number`}
        label="证件编号"
        max={40}
        value={paper.number}
        onInput={(number) => onChange({ number })}
      />
      <DayField
        id={`${id}-from`}
        label="有效期从"
        start={today}
        value={paper.validFromOn}
        onChange={(validFromOn) => onChange({ validFromOn })}
      />
      <DayField
        id={`${id}-to`}
        label="有效期到"
        start={today}
        value={paper.validToOn}
        onChange={(validToOn) => onChange({ validToOn })}
      />
      <PhotoPicker
        id={`${id}-photo`}
        purpose="paper"
        label="证件照片"
        max={1}
        value={paper.photo ? [paper.photo] : []}
        onChange={([photo]) => onChange({ photo: photo ?? null })}
      />
    </View>
  </Card>
);
