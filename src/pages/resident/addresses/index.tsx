import { View } from '@tarojs/components';
import type { AddressView } from '#domain/membership/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { go } from '../../../hooks/go';
import { useSending } from '../../../hooks/use-command';
import { forgetDraft } from '../../../hooks/use-draft';
import { useMe } from '../../../hooks/use-me';
import { useRemoval } from '../../../hooks/use-removal';
import './index.scss';
import '../pictures.scss';

/** 我的地址: the one used last stands first and is the one chosen when booking. */
export default function Addresses() {
  const { me, visitor, screen } = useMe();
  const removing = useSending('membership', 'removeAddress');
  const { left, remove } = useRemoval(removing, me?.addresses ?? NONE, idOf);
  if (visitor) return <Consent purpose="记下您的地址" />;
  return (
    <Screen
      {...screen}
      {...(me && left.length === 0
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
      {removing.problem && <Problem words={removing.problem} />}
      {left.map((address) => (
        <AddressCard
          key={address.id}
          address={address}
          onRemove={() =>
            remove(
              address,
              () => ({ id: address.id }),
              () => forgetDraft(`address-${address.id}`),
            )
          }
        />
      ))}
      <View className="note">最近用过的排在最前面，预约时会先选好它。</View>
    </Screen>
  );
}

const NONE: readonly AddressView[] = [];
const idOf = ({ id }: AddressView): string => id;

interface AddressCardProps {
  readonly address: AddressView;
  readonly onRemove: () => void;
}

const AddressCard = ({ address: { id, community, door, name, phone }, onRemove }: AddressCardProps) => (
  <Card flush>
    <Row
      id={`address-${id}`}
      label={door}
      note={`${community}，${name} ${phone}`}
      onTap={() => go('address', { id })}
    />
    <Button id={`remove-${id}`} kind="plain" icon="trash-2" label={`删除“${door}”`} onTap={onRemove} />
  </Card>
);
