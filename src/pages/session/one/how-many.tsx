import { View } from '@tarojs/components';
import { SIZE_MAX } from '#domain/session/session';
import { Card } from '../../../components/card';
import { Stepper } from '../../../components/stepper';

interface HowManyProps {
  readonly size: number;
  readonly onChange: (size: number) => void;
}

/** For oneself, the family or a group: one sign-up. */
export const HowMany = ({ size, onChange }: HowManyProps) => (
  <Card title="几个人来？">
    <View className="stack">
      <Stepper id="size" label="人数" value={size} onChange={onChange} max={SIZE_MAX} />
      <View className="note">{`和家人、同伴一起来，合报一个名，最多 ${SIZE_MAX} 个人。`}</View>
    </View>
  </Card>
);
