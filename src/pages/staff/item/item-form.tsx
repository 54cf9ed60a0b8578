import { View } from '@tarojs/components';
import { CATEGORIES } from '#domain/repair/categories';
import type { StaffItem } from '#domain/repair/contract-catalogue';
import { Amount } from '../../../components/amount';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { goBack } from '../../../hooks/go';
import { useForm } from '../../../hooks/use-form';
import { draftOf, inputFrom, missingIn, type PartProps } from './draft';
import { Prices } from './prices';
import { Since } from './since';

export function ItemForm({ known }: { readonly known: StaffItem | null }) {
  const form = useForm('repair', 'saveItem', {
    kept: `item-${known?.id ?? 'new'}`,
    empty: draftOf(known),
    missing: missingIn,
    input: (draft) => inputFrom(known?.id ?? null, draft),
    onDone: () => {
      toast('已保存');
      goBack();
    },
  });
  return (
    <Screen
      title={known?.name ?? '添加项目'}
      action={form.button('save-item', '保存项目')}
      problem={form.problem}
    >
      <What form={form} />
      <Prices form={form} />
      <How form={form} />
      {known && <Since known={known} form={form} />}
    </Screen>
  );
}

const CATEGORY_OPTIONS = CATEGORIES.map(({ id, name }) => ({ value: id, label: name }));

const What = ({ form }: PartProps) => (
  <Card>
    <View className="stack">
      <Choice
        id="item-category"
        look="chips"
        label="门类"
        {...form.choice('category')}
        options={CATEGORY_OPTIONS}
      />
      <Field
        id="item-name"
        label="项目名称"
        max={30}
        placeholder="比如：厨房下水道疏通"
        {...form.field('name')}
      />
      <Field
        id="item-words"
        label="居民会怎么说"
        max={200}
        hint="用顿号隔开，搜这些词也能找到。"
        placeholder="比如：下水、堵、返水"
        {...form.field('words')}
      />
      <Choice
        id="item-path"
        label="怎么办"
        {...form.choice('path')}
        options={[
          { value: 'door', label: '上门做', note: '到门口核对本人，先报价后开工' },
          { value: 'consult', label: '咨询', note: '电话或到店，不用报价' },
        ]}
      />
      <Choice
        id="item-offered"
        look="chips"
        label="现在能不能约"
        {...form.choice('offered')}
        options={[
          { value: 'yes', label: '能约' },
          { value: 'no', label: '先不开放' },
        ]}
      />
    </View>
  </Card>
);

const How = ({ form }: PartProps) => (
  <Card>
    <View className="stack">
      <Amount
        id="visit-fee"
        label="上门费"
        hint="到了门口没有做成才收；不收就写 0。"
        {...form.choice('visitFeeFen')}
      />
      <Field id="warranty" label="保修天数" kind="number" max={4} {...form.field('warrantyDays')} />
      <Field
        id="standard"
        label="服务标准"
        long
        max={1_000}
        hint="一行一条，师傅完工时逐条打勾。"
        placeholder={'比如：\n先查明原因，说清楚再报价\n清理现场，带走垃圾'}
        {...form.field('standard')}
      />
    </View>
  </Card>
);
