import { View } from '@tarojs/components';
import { NAMELESS } from '#domain/roles/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Likely } from '../../../components/likely';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { goBack } from '../../../hooks/go';
import { useForm } from '../../../hooks/use-form';
import type { Input } from '../../../platform/rooms';

interface NamingProps {
  readonly found: {
    readonly whom: Input<'roles', 'findPerson'>['whom'];
    readonly name: string;
    readonly phone: string | null;
  };
  readonly onOther: () => void;
}

const LIKELY = ['窗口需要人手', '接替离任的同事', '新调入的同事'];

/** Who was found is asked; nothing holds before that person says yes. */
export function Naming({ found, onOther }: NamingProps) {
  const form = useForm('roles', 'nameStaff', {
    empty: { name: found.name, why: '' },
    missing: ({ name, why }) => (name.trim() !== '' && why.trim().length >= 2 ? null : '请写称呼和理由。'),
    input: ({ name, why }) => ({ whom: found.whom, name: name.trim(), why: why.trim() }),
    onDone: () => {
      toast('已经请了，等本人同意');
      goBack();
    },
  });
  return (
    <Screen action={form.button('send-naming', '请来做工作人员')} problem={form.problem}>
      <Card flush tone="jade" title="找到了，请看是不是这一位" id="found">
        <Row label={found.name || NAMELESS} {...(found.phone ? { value: found.phone } : {})} />
      </Card>
      <Card>
        <View className="stack">
          <Field
            id="naming-name"
            label="同事们怎么称呼"
            placeholder="周工"
            max={20}
            {...form.field('name')}
          />
          <Likely id="why-likely" words={LIKELY} onChoose={(why) => form.change({ why })} />
          <Field
            id="naming-why"
            label="理由"
            max={200}
            hint="会记在任免记录里，本人和同事们看得到。"
            {...form.field('why')}
          />
          <Button id="other-person" kind="plain" label="不是这一位，重新查找" onTap={onOther} />
        </View>
      </Card>
    </Screen>
  );
}
