import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { goInstead, useParam } from '../../../hooks/go';
import { useElder } from '../../../hooks/use-elder';
import { useMe } from '../../../hooks/use-me';
import { AddressForm } from './address-form';
import { AddressSteps } from './address-steps';
import './index.scss';
import '../pictures.scss';

/** One address: a new one, or one to change. */
export default function Address() {
  const id = useParam('id') || null;
  const { me, visitor, screen } = useMe();
  const { elder } = useElder();
  if (visitor) return <Consent purpose="记下您的地址" />;
  const known = me?.addresses.find((address) => address.id === id);
  const gone = me !== undefined && id !== null && known === undefined;
  if (me && !gone) {
    const asker = { caller: me.name ?? '', ownPhone: me.phoneConfirmed && me.phone !== null };
    if (elder && id === null) return <AddressSteps asker={asker} />;
    return <AddressForm id={id} known={known} asker={asker} />;
  }
  return (
    <Screen
      {...screen}
      {...(gone
        ? { state: 'empty' as const, picture: 'not-found' as const, sentence: '这个地址已经删掉了。' }
        : {})}
      wayOn={{ label: '看我的地址', onTap: () => goInstead('addresses') }}
      skeleton={<Skeleton cards={1} lines={6} />}
    />
  );
}
