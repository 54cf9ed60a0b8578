import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { goInstead, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { AddressForm } from './address-form';
import './index.scss';
import '../pictures.scss';

/** One address: a new one, or one to change. */
export default function Address() {
  const id = useParam('id') || null;
  const { me, visitor, screen } = useMe();
  if (visitor) return <Consent purpose="记下您的地址" />;
  const known = me?.addresses.find((address) => address.id === id);
  const gone = me !== undefined && id !== null && known === undefined;
  if (me && !gone) return <AddressForm id={id} known={known} caller={me.name ?? ''} />;
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
