import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import { VIDEOS_MAX } from '#domain/firm/firm';
import { dayOf } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { CheckedField } from '../../../components/checked-field';
import { Checks } from '../../../components/choice';
import { Field } from '../../../components/field';
import { PaperFields } from '../../../features/paper-fields';
import { EMPTY_VIDEO, VideoFields } from '../../../features/video-fields';
import { useDistrict } from '../../../hooks/use-district';
import { bound } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';
import { isRight, type Numbered } from './draft';
import type { Applying } from './use-applying';

interface StepProps {
  readonly applying: Applying;
}

const CATEGORIES = Object.entries(CATEGORY_LABEL).map(([value, label]) => ({ value, label }));
const COMMITMENTS = [
  { value: 'noSubcontracting', label: '不转包', note: '谁接单谁上门' },
  { value: 'listPrices', label: '按价目表收费', note: '不超过公布的上限' },
];
const UNION = [{ value: 'joins', label: '申请加入工会', note: '由工会另行答复' }];
const WRONG: Readonly<Record<Numbered, string>> = {
  creditCode: '这个代码不对，请对着执照再核一遍。',
  idNumber: '这个身份证号不对，请对着证件再核一遍。',
  contactPhone: '手机号是 11 位，请再看一下。',
};

interface NumberProps extends StepProps {
  readonly field: Numbered;
  readonly label: string;
  readonly max: number;
}
/** Checked on the spot; where the cloud has one already, it need not be written again. */
const CheckedNumber = ({ applying, field, label, max }: NumberProps) => {
  const kept = field === 'creditCode' ? null : applying.application?.[field];
  return (
    <CheckedField
      id={field}
      label={label}
      max={max}
      right={(value) => isRight(field, value)}
      wrong={WRONG[field]}
      {...applying.field(field)}
      {...(kept ? { hint: `已填 ${kept}，不改就不用再填。` } : {})}
    />
  );
};

export const FirmStep = ({ applying }: StepProps) => (
  <Card>
    <View className="stack">
      <Field id="name" label="单位名称" max={40} {...applying.field('name')} />
      <CheckedNumber applying={applying} field="creditCode" label="统一社会信用代码" max={18} />
      <Field id="office" label="办公地址" max={60} {...applying.field('office')} />
    </View>
  </Card>
);

export const PeopleStep = ({ applying }: StepProps) => (
  <Card>
    <View className="stack">
      <Field id="representative" label="负责人姓名" max={20} {...applying.field('representative')} />
      <CheckedNumber applying={applying} field="idNumber" label="负责人身份证号" max={18} />
      <Field id="contactName" label="联系人" max={20} {...applying.field('contactName')} />
      <CheckedNumber applying={applying} field="contactPhone" label="联系电话" max={11} />
      <View className="note">身份证号和电话加密保存，工作人员打开会留下记录。</View>
    </View>
  </Card>
);

export function AreaStep({ applying }: StepProps) {
  const { streets } = useDistrict();
  return (
    <Card>
      <View className="stack">
        {streets?.length === 0 && (
          <View id="no-places" className="secondary">
            区总工会还没有登记街道，这一步暂时填不了。草稿会留着，请过些时候再来。
          </View>
        )}
        <Checks
          id="streets"
          look="chips"
          label="在哪些街道上门？"
          options={streets ?? []}
          {...applying.choice('streets')}
        />
        <Checks
          id="categories"
          look="chips"
          label="做哪些门类？"
          options={CATEGORIES}
          {...applying.choice('categories')}
          onChange={applying.setCategories}
        />
      </View>
    </Card>
  );
}

export function PapersStep({ applying: { draft, changePaper, problemOf } }: StepProps) {
  const today = dayOf(useNow());
  return (
    <>
      <View className="secondary">
        {draft.papers.length === 0
          ? '先在上一步选门类，每个门类要一份证件。'
          : '每个门类一份，要还没有到期。'}
      </View>
      {draft.papers.map((paper, place) => (
        <PaperFields
          key={paper.category}
          id={`paper-${place}`}
          today={today}
          form={bound(
            paper,
            (part) => changePaper(place, part),
            (path) => problemOf(`papers.${place}.${path}`),
          )}
        />
      ))}
      {problemOf('papers') && <View className="note">{problemOf('papers')}</View>}
    </>
  );
}

/** The introduction, and as many films as there may be: an empty place follows the last one. */
export function ShowStep({ applying }: StepProps) {
  const places = [...applying.draft.videos, EMPTY_VIDEO].slice(0, VIDEOS_MAX);
  return (
    <>
      <Card>
        <Field
          id="introduction"
          label="介绍"
          long
          max={500}
          placeholder="做什么、做了多少年、怎么收费"
          {...applying.field('introduction')}
        />
      </Card>
      <View className="secondary">{`可以放最多 ${VIDEOS_MAX} 段活儿怎么干的视频，不放也行。每段都有人看过才公开。`}</View>
      {places.map((video, place) => (
        <VideoFields
          key={video.film?.fileId ?? 'next'}
          id={`video-${place}`}
          label={`视频 ${place + 1}`}
          video={video}
          onChange={(after) => applying.change({ videos: placed(places, place, after) })}
        />
      ))}
    </>
  );
}

const placed = (places: readonly (typeof EMPTY_VIDEO)[], place: number, after: typeof EMPTY_VIDEO) =>
  places.map((one, at) => (at === place ? after : one)).filter(({ film }) => film !== null);

export const PromisesStep = ({ applying }: StepProps) => (
  <Card>
    <View className="stack">
      <Checks id="commitments" label="承诺" options={COMMITMENTS} {...applying.choice('commitments')} />
      <Checks
        id="joins-union"
        label="加入工会"
        options={UNION}
        value={applying.draft.joinsUnion ? ['joins'] : []}
        onChange={(chosen) => applying.change({ joinsUnion: chosen.length > 0 })}
      />
    </View>
  </Card>
);
