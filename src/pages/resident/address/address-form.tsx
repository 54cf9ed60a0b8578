import { View } from '@tarojs/components';
import type { AddressView } from '#domain/membership/contract';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { DoorFields } from '../../../features/door-fields';
import { PlacePicker } from '../../../features/place-picker';
import { FromWechat } from './from-wechat';
import { type Asker, useAddress } from './use-address';

interface AddressFormProps {
  readonly id: string | null;
  readonly known: AddressView | undefined;
  readonly asker: Asker;
}

export function AddressForm({ id, known, asker }: AddressFormProps) {
  const { form } = useAddress(id, known, asker);
  return (
    <Screen
      title={id === null ? '添加地址' : '修改地址'}
      action={form.button('save-address', '保存地址')}
      problem={form.problem}
    >
      {id === null && <FromWechat form={form} />}
      <Card>
        <View className="stack">
          <PlacePicker
            street={form.draft.street}
            community={form.draft.community}
            onChange={form.change}
            problem={form.problemOf('community')}
          />
          <DoorFields id="door" form={form} />
          {known && known.room === '' && (
            <View className="note">原来写的是：{known.door}。请分开填一次，以后就不用再填。</View>
          )}
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Field id="name" label="怎么称呼" max={20} placeholder="比如：刘女士" {...form.field('name')} />
          <Field
            id="phone"
            label="电话"
            kind="number"
            max={11}
            placeholder={asker.ownPhone ? '不填就用您自己的' : '师傅到了好联系'}
            hint="门牌和电话加密保存，只给接单的师傅看。"
            {...form.field('phone')}
          />
        </View>
      </Card>
    </Screen>
  );
}
