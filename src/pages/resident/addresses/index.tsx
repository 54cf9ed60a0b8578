import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { go } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import './index.scss';
import '../pictures.scss';

/** 我的地址: the one used last stands first and is the one chosen when booking. */
export default function Addresses() {
  const { me, visitor, screen } = useMe();
  if (visitor) return <Consent purpose="记下您的地址" />;
  const addresses = me?.addresses ?? [];
  return (
    <Screen
      {...screen}
      {...(me && addresses.length === 0
        ? {
            state: 'empty' as const,
            picture: 'no-addresses' as const,
            sentence: '还没有地址。填一次，以后就不用再填。',
          }
        : {})}
      wayOn={{ label: '填写地址', onTap: () => go('address') }}
      skeleton={<Skeleton cards={2} lines={2} />}
      action={{ id: 'add', label: '添加地址', onTap: () => go('address') }}
    >
      <Card flush>
        {addresses.map(({ id, community, door, name, phone }) => (
          <Row
            key={id}
            id={`address-${id}`}
            label={door}
            note={`${community}，${name} ${phone}`}
            onTap={() => go('address', { id })}
          />
        ))}
      </Card>
      <View className="note">最近用过的排在最前面，预约时会先选好它。</View>
    </Screen>
  );
}
