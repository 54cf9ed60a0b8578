import { View } from '@tarojs/components';
import type { AddressView } from '#domain/membership/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { DoorFields } from '../../../features/door-fields';
import { PlacePicker } from '../../../features/place-picker';
import { type AddressDraft, useAddress } from './use-address';

interface AddressFormProps {
  readonly id: string | null;
  readonly known: AddressView | undefined;
  /** How she is called, for a first address. */
  readonly caller: string;
}

export function AddressForm({ id, known, caller }: AddressFormProps) {
  const { draft, change, save, missing, command, remove } = useAddress(id, known, caller);
  return (
    <Screen
      title={id === null ? '添加地址' : '修改地址'}
      action={{
        id: 'save-address',
        label: '保存地址',
        onTap: save,
        running: command.running,
        disabled: missing !== null,
        why: missing ?? undefined,
      }}
      problem={command.problem ?? remove.problem}
    >
      <Card>
        <View className="stack">
          <PlacePicker
            street={draft.street}
            community={draft.community}
            onChange={change}
            problem={command.fieldProblem('community')}
          />
          <DoorFields id="door" door={draft} onChange={change} problem={command.fieldProblem} />
          {known && known.room === '' && (
            <View className="note">原来写的是：{known.door}。请分开填一次，以后就不用再填。</View>
          )}
        </View>
      </Card>
      <Who draft={draft} change={change} problem={command.fieldProblem} />
      {id !== null && (
        <Button
          id="remove-address"
          kind="danger"
          icon="trash-2"
          label="删除这个地址"
          running={remove.running}
          onTap={() => void remove.ask()}
        />
      )}
    </Screen>
  );
}

interface WhoProps {
  readonly draft: AddressDraft;
  readonly change: (part: Partial<AddressDraft>) => void;
  readonly problem: (path: string) => string | undefined;
}

/** Whom to ask for at this door. */
const Who = ({ draft, change, problem }: WhoProps) => (
  <Card>
    <View className="stack">
      <Field
        id="name"
        label="怎么称呼"
        value={draft.name}
        onInput={(name) => change({ name })}
        max={20}
        placeholder="比如：刘女士"
        problem={problem('name')}
      />
      <Field
        id="phone"
        label="电话"
        kind="number"
        value={draft.phone}
        onInput={(phone) => change({ phone })}
        max={11}
        placeholder="师傅到了好联系"
        hint="门牌和电话加密保存，只给接单的师傅看。"
        problem={problem('phone')}
      />
    </View>
  </Card>
);
