import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { BookingForm } from '../../../features/booking/booking-form';
import { Consent } from '../../../features/consent';
import { go } from '../../../hooks/go';
import { Illustration } from '../illustrations/illustration';
import { pictureOfItem } from '../illustrations/lookup';
import { useBookingPage } from '../use-booking-page';
import '../pictures.scss';

/** 预约, for oneself or for somebody else; once more, what was booked before. */
export default function Book() {
  const { beginning, item, visitor, gone, screen } = useBookingPage();
  if (visitor) return <Consent purpose={item?.path === 'consult' ? '预约咨询' : '请师傅上门'} />;
  if (beginning) {
    return <BookingForm {...beginning} picture={<Illustration name={pictureOfItem(beginning.item)} />} />;
  }
  return (
    <Screen
      {...screen}
      {...(gone
        ? {
            state: 'empty' as const,
            picture: 'not-found' as const,
            sentence: '这项服务已经下架了，请重新选一项。',
          }
        : {})}
      wayOn={{ label: '看看别的服务', onTap: () => go('catalogue') }}
      skeleton={<Skeleton cards={4} lines={3} />}
    />
  );
}
