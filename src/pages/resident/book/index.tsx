import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { BookingForm } from '../../../features/booking/booking-form';
import { Consent } from '../../../features/consent';
import { go, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { Illustration } from '../illustrations/illustration';
import { pictureOfItem } from '../illustrations/lookup';

/** 预约, for oneself or for somebody else. */
export default function Book() {
  const itemId = useParam('item');
  const provider = useParam('provider');
  const { me, visitor, screen: asked } = useMe();
  const { value, screen } = useQuery('repair', 'catalogue', {});
  const item = value?.items.find((one) => one.id === itemId);

  if (visitor) return <Consent purpose={item?.path === 'consult' ? '预约咨询' : '请师傅上门'} />;
  if (me && item) {
    const picture = <Illustration name={pictureOfItem(item)} />;
    return <BookingForm me={me} item={item} provider={provider || null} picture={picture} />;
  }
  const gone = value !== undefined && item === undefined;
  return (
    <Screen
      {...(value ? asked : screen)}
      {...(gone ? { state: 'empty' as const, sentence: '这项服务已经下架了，请重新选一项。' } : {})}
      wayOn={{ label: '看看别的服务', onTap: () => go('catalogue') }}
      skeleton={<Skeleton cards={4} lines={3} />}
    />
  );
}
