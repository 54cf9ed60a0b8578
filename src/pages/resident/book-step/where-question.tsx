import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Screen } from '../../../components/screen';
import { go } from '../../../hooks/go';
import type { Asked } from './use-step';

/** 到哪里: the home that was saved last is chosen already. */
export function WhereQuestion({ booking, me, item, onward, toWholeForm }: Asked) {
  const { address, change } = booking;
  const known = me.addresses.length > 0;
  const newAddress = () => {
    change({ addressId: null, forWhom: 'self' });
    go('address');
  };
  return (
    <Screen
      title={item.name}
      action={
        known
          ? {
              id: 'next-question',
              label: '就是这里',
              onTap: () => {
                change({ forWhom: 'self' });
                onward();
              },
            }
          : { id: 'add-address', label: '填写地址', onTap: newAddress }
      }
      problem={booking.problemOf('addressId') ?? null}
    >
      <View className="heading">{item.path === 'consult' ? '您住哪里？' : '师傅到哪里？'}</View>
      {known ? (
        <Card>
          <Choice
            id="address"
            label="您的地址"
            value={address?.id ?? null}
            onChange={(addressId) => change({ addressId })}
            options={me.addresses.map(({ id, community, door, name, phone }) => ({
              value: id,
              label: `${community} ${door}`,
              note: `${name} ${phone}`,
            }))}
          />
        </Card>
      ) : (
        <View>还没有地址。填一次，以后就不用再填。</View>
      )}
      {known && <Button id="add-address" kind="quiet" icon="plus" label="换一个新地址" onTap={newAddress} />}
      <Button id="for-other" kind="plain" label="替家人或别人约" onTap={toWholeForm} />
    </Screen>
  );
}
