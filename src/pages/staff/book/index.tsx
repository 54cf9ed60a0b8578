import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { BookingForm } from '../../../features/booking/booking-form';
import { Consent } from '../../../features/consent';
import { goInstead, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { ChooseItem } from './choose-item';

/** 电话代约: staff book for somebody who telephones, with the consent that was given on the telephone. */
export default function StaffBook() {
  const itemId = useParam('item');
  const { me, visitor, screen: asked } = useMe();
  const { value, screen } = useQuery('repair', 'catalogue', {});
  const item = value?.items.find((one) => one.id === itemId);
  const staff = me?.roles.includes('staff') ?? false;

  if (visitor) return <Consent purpose="代约" />;
  if (me && !staff) return <Screen state="refused" sentence="电话代约是区总工作人员用的。" />;
  if (me && item) return <BookingForm me={me} item={item} provider={null} byTelephone />;
  const gone = value !== undefined && itemId !== '' && item === undefined;
  return (
    <Screen
      {...(value ? asked : screen)}
      {...(gone ? { state: 'empty' as const, sentence: '这项服务已经下架了，请重新选一项。' } : {})}
      wayOn={{ label: '重新选', onTap: () => goInstead('staffBook') }}
      skeleton={<Skeleton cards={4} lines={2} />}
    >
      {value && <ChooseItem items={value.items} />}
    </Screen>
  );
}
