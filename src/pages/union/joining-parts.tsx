import { View } from '@tarojs/components';
import type { GuideView } from '#domain/membership/contract-privacy';
import { WORK_LABEL } from '#domain/union/labels';
import { WORK_KINDS, type WorkKind } from '#domain/union/membership';
import { Card } from '../../components/card';
import { Checks, Choice } from '../../components/choice';
import { Field } from '../../components/field';
import type { Form } from '../../hooks/use-form';

/** What whoever joins says of the own person and work, however one came. */
export interface Joining {
  readonly name: string;
  readonly kind: WorkKind | null;
  readonly employer: string;
}

export const OwnWork = ({ form }: { form: Form<Joining> }) => (
  <Card>
    <View className="stack">
      <Field id="join-name" label="姓名" max={20} hint="请写身份证上的姓名。" {...form.field('name')} />
      <Choice
        id="work"
        look="chips"
        label="做什么工作"
        {...form.choice('kind')}
        options={WORK_KINDS.map((one) => ({ value: one, label: WORK_LABEL[one] }))}
      />
      <Field
        id="employer"
        label="单位或平台（可以不填）"
        max={60}
        {...form.field('employer', 'work.employer')}
      />
    </View>
  </Card>
);

interface RightsProps {
  readonly rights: GuideView;
  /** The edition that was ticked: the tick holds for no other, so a new one has to be read first. */
  readonly accepted: number | null;
  readonly onChange: (accepted: number | null) => void;
}

export const Rights = ({ rights: { points, edition }, accepted, onChange }: RightsProps) => (
  <Card title="会员的权利和义务">
    <View className="stack">
      {points.map(({ title, words }) => (
        <View key={title}>
          <View className="title">{title}</View>
          <View>{words}</View>
        </View>
      ))}
      <Checks
        id="rights"
        label="看过以后"
        value={accepted === edition ? ['yes'] : []}
        onChange={(chosen) => onChange(chosen.length > 0 ? edition : null)}
        options={[{ value: 'yes', label: '我看过了，自愿加入工会' }]}
      />
    </View>
  </Card>
);
