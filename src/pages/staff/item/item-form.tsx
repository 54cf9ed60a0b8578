import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { CATEGORIES } from '#domain/repair/categories';
import type { StaffItem } from '#domain/repair/contract-catalogue';
import { Amount } from '../../../components/amount';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { goBack } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { draftOf, type ItemDraft, inputFrom, missingIn, type PartProps } from './draft';
import { Prices } from './prices';
import { Since } from './since';

export function ItemForm({ known }: { readonly known: StaffItem | null }) {
  const empty = useMemo(() => draftOf(known), [known]);
  const { draft, change, clear } = useDraft<ItemDraft>(`item-${known?.id ?? 'new'}`, empty);
  const command = useCommand('repair', 'saveItem');
  const missing = missingIn(draft);
  const save = async () => {
    if (!(await command.run(inputFrom(known?.id ?? null, draft)))) return;
    clear();
    toast('已保存');
    goBack();
  };
  return (
    <Screen
      title={known?.name ?? '添加项目'}
      action={{
        id: 'save-item',
        label: '保存项目',
        onTap: save,
        running: command.running,
        disabled: missing !== null,
        why: missing ?? undefined,
      }}
      problem={command.problem}
    >
      <What draft={draft} change={change} />
      <Prices draft={draft} change={change} />
      <How draft={draft} change={change} />
      {known && <Since known={known} draft={draft} change={change} />}
    </Screen>
  );
}

const CATEGORY_OPTIONS = CATEGORIES.map(({ id, name }) => ({ value: id, label: name }));

const What = ({ draft, change }: PartProps) => (
  <Card>
    <View className="stack">
      <Choice
        id="item-category"
        look="chips"
        label="门类"
        value={draft.category}
        onChange={(category) => change({ category })}
        options={CATEGORY_OPTIONS}
      />
      <Field
        id="item-name"
        label="项目名称"
        max={30}
        placeholder="比如：厨房下水道疏通"
        value={draft.name}
        onInput={(name) => change({ name })}
      />
      <Field
        id="item-words"
        label="居民会怎么说"
        max={200}
        hint="用顿号隔开，搜这些词也能找到。"
        placeholder="比如：下水、堵、返水"
        value={draft.words}
        onInput={(words) => change({ words })}
      />
      <Choice
        id="item-path"
        label="怎么办"
        value={draft.path}
        onChange={(path) => change({ path })}
        options={[
          { value: 'door', label: '上门做', note: '到门口核对本人，先报价后开工' },
          { value: 'consult', label: '咨询', note: '电话或到店，不用报价' },
        ]}
      />
      <Choice
        id="item-offered"
        look="chips"
        label="现在能不能约"
        value={draft.offered}
        onChange={(offered) => change({ offered })}
        options={[
          { value: 'yes', label: '能约' },
          { value: 'no', label: '先不开放' },
        ]}
      />
    </View>
  </Card>
);

const How = ({ draft, change }: PartProps) => (
  <Card>
    <View className="stack">
      <Amount
        id="visit-fee"
        label="上门费"
        fen={draft.visitFeeFen}
        onChange={(visitFeeFen) => change({ visitFeeFen })}
        hint="到了门口没有做成才收；不收就写 0。"
      />
      <Field
        id="warranty"
        label="保修天数"
        kind="number"
        max={4}
        value={draft.warrantyDays}
        onInput={(warrantyDays) => change({ warrantyDays })}
      />
      <Field
        id="standard"
        label="服务标准"
        long
        max={1_000}
        hint="一行一条，师傅完工时逐条打勾。"
        placeholder={'比如：\n先查明原因，说清楚再报价\n清理现场，带走垃圾'}
        value={draft.standard}
        onInput={(standard) => change({ standard })}
      />
    </View>
  </Card>
);
