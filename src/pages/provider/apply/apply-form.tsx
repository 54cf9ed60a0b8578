import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { dayOf } from '#domain/kernel/time';
import { PLACES } from '#domain/membership/places';
import type { ApplicationView } from '#domain/provider/contract-vetting';
import { CATEGORY_LABEL } from '#domain/provider/labels';
import { Card } from '../../../components/card';
import { Checks } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { useNow } from '../../../hooks/use-now';
import { PaperFields } from '../../../parts/paper-fields';
import { ToMend } from './to-mend';
import { type ApplyDraft, type Applying, useApplying } from './use-applying';

const STREETS = Object.keys(PLACES).map((street) => ({ value: street, label: street }));
const CATEGORIES = Object.entries(CATEGORY_LABEL).map(([value, label]) => ({ value, label }));
const COMMITMENTS = [
  { value: 'noSubcontracting', label: '不转包', note: '谁接单谁上门' },
  { value: 'listPrices', label: '按价目表收费', note: '不超过公布的上限' },
];
const UNION = [{ value: 'joins', label: '申请加入工会', note: '由工会另行答复' }];

interface ApplyFormProps {
  readonly application: ApplicationView | null;
  readonly before?: ReactNode;
}

/** 入驻申请, kept as it is written and saved in the cloud on the way. */
export function ApplyForm({ application, before }: ApplyFormProps) {
  const applying = useApplying(application);
  const { draft, change, running, problem, fieldProblem } = applying;
  const today = dayOf(useNow());
  return (
    <Screen
      action={{ id: 'submit', label: '送出申请', onTap: applying.send, running }}
      second={{ id: 'keep', label: '先存着', onTap: applying.keep, running }}
      problem={problem}
    >
      {before}
      {application && <ToMend application={application} />}
      <Who applying={applying} application={application} />
      <Card title="服务范围">
        <View className="stack">
          <Checks
            id="streets"
            look="chips"
            label="街道"
            options={STREETS}
            value={draft.streets}
            onChange={(streets) => change({ streets })}
            problem={fieldProblem('streets')}
          />
          <Checks
            id="categories"
            look="chips"
            label="门类"
            options={CATEGORIES}
            value={draft.categories}
            onChange={applying.setCategories}
            problem={fieldProblem('categories')}
          />
        </View>
      </Card>
      {draft.papers.map((paper, place) => (
        <PaperFields
          key={paper.category}
          id={`paper-${place}`}
          paper={paper}
          today={today}
          onChange={(part) =>
            change({
              papers: draft.papers.map((one) => (one === paper ? { ...one, ...part } : one)),
            })
          }
        />
      ))}
      <Promises draft={draft} change={change} fieldProblem={fieldProblem} />
    </Screen>
  );
}

const TEXTS: readonly (readonly [
  field: 'name' | 'creditCode' | 'representative' | 'idNumber' | 'contactName' | 'contactPhone' | 'office',
  label: string,
  max: number,
])[] = [
  ['name', '单位名称', 40],
  ['creditCode', '统一社会信用代码', 18],
  ['representative', '负责人姓名', 20],
  ['idNumber', '负责人身份证号', 18],
  ['contactName', '联系人', 20],
  ['contactPhone', '联系电话', 11],
  ['office', '办公地址', 60],
];

function Who({ applying, application }: { applying: Applying; application: ApplicationView | null }) {
  const { draft, change, fieldProblem } = applying;
  const kept: Partial<Record<keyof ApplyDraft, string | null>> = {
    idNumber: application?.idNumber ?? null,
    contactPhone: application?.contactPhone ?? null,
  };
  return (
    <Card title="单位和负责人">
      <View className="stack">
        {TEXTS.map(([field, label, max]) => (
          <Field
            key={field}
            id={field}
            label={label}
            max={max}
            value={draft[field]}
            onInput={(value) => change({ [field]: value })}
            problem={fieldProblem(field)}
            {...(kept[field] ? { hint: `已填 ${kept[field]}，不改就不用再填。` } : {})}
          />
        ))}
        <View className="note">身份证号和电话加密保存，工作人员打开会留下记录。</View>
      </View>
    </Card>
  );
}

const Promises = ({ draft, change, fieldProblem }: Pick<Applying, 'draft' | 'change' | 'fieldProblem'>) => (
  <Card title="承诺和介绍">
    <View className="stack">
      <Checks
        id="commitments"
        label="承诺"
        options={COMMITMENTS}
        value={draft.commitments}
        onChange={(commitments) => change({ commitments })}
        problem={fieldProblem('commitments')}
      />
      <Field
        id="introduction"
        label="介绍"
        long
        max={500}
        placeholder="做什么、做了多少年、怎么收费"
        value={draft.introduction}
        onInput={(introduction) => change({ introduction })}
        problem={fieldProblem('introduction')}
      />
      <Checks
        id="joins-union"
        label="加入工会"
        options={UNION}
        value={draft.joinsUnion ? ['joins'] : []}
        onChange={(chosen) => change({ joinsUnion: chosen.length > 0 })}
      />
    </View>
  </Card>
);
