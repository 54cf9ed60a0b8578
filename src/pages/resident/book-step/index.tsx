import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { BookingForm } from '../../../features/booking/booking-form';
import type { Beginning } from '../../../features/booking/use-booking';
import { Consent } from '../../../features/consent';
import { goInstead, useParam } from '../../../hooks/go';
import { useBookingPage } from '../use-booking-page';
import { HowQuestion, WhenQuestion } from './how-and-when';
import { type Step, stepOf } from './steps';
import { useStep } from './use-step';
import { WhereQuestion } from './where-question';
import { WholeBooking } from './whole-booking';
import { WordsQuestion } from './words-question';

/** 预约 in elder mode: one question a screen. Each is a page, so that back is one question back. */
export default function BookStep() {
  const { beginning, item, visitor, gone, screen } = useBookingPage();
  const step = stepOf(useParam('step'), useParam('again') !== '');
  const shows = useShows();
  if (visitor) return <Consent purpose={item?.path === 'consult' ? '预约咨询' : '请师傅上门'} />;
  // Booked for somebody else: who that is and that this person agrees takes the whole form.
  if (beginning?.like?.party === 'booker') return <BookingForm {...beginning} />;
  if (beginning) return <Question key={shows} beginning={beginning} step={step} />;
  return (
    <Screen
      {...screen}
      {...(gone ? { state: 'empty' as const, sentence: '这项服务已经下架了，请重新选一项。' } : {})}
      wayOn={{ label: '重新选', onTap: () => goInstead('faults') }}
      skeleton={<Skeleton cards={2} lines={3} />}
    />
  );
}

/** How often the page came to the front: what a later question changed is read anew by then. */
function useShows(): number {
  const [shows, setShows] = useState(0);
  useDidShow(() => setShows((before) => before + 1));
  return shows;
}

const QUESTION = {
  words: WordsQuestion,
  where: WhereQuestion,
  how: HowQuestion,
  when: WhenQuestion,
  whole: WholeBooking,
} as const;

function Question({ beginning, step }: { beginning: Beginning; step: Step }) {
  const asked = useStep(beginning, step);
  // In the whole form it became somebody else's: read back, it would say her own home.
  if (step === 'whole' && asked.booking.draft.forWhom === 'other') return <BookingForm {...beginning} />;
  const Asked = QUESTION[step];
  return <Asked {...asked} />;
}
