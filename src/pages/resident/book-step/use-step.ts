import { type Beginning, useBooking } from '../../../features/booking/use-booking';
import { go, goAnew, goBack, useParam } from '../../../hooks/go';
import { type Step, stepAfter } from './steps';

/** One question: what was answered so far, and the way to the next one. */
export function useStep(beginning: Beginning, step: Step) {
  const again = useParam('again');
  const provider = useParam('provider');
  const changes = useParam('change') !== '';
  const { item } = beginning;
  const params = {
    item: item.id,
    ...(again === '' ? {} : { again }),
    ...(provider === '' ? {} : { provider }),
  };
  return {
    ...beginning,
    booking: useBooking({ ...beginning, onBooked: (id) => goAnew('order', { id }) }),
    /** To the next question, or back to the whole where one answer was to be changed. */
    onward: () => (changes ? goBack() : go('bookStep', { ...params, step: stepAfter(step, item) })),
    change: (one: Step) => go('bookStep', { ...params, step: one, change: 'yes' }),
    /** Photos, somebody else's home, a firm of one's own choice. */
    toWholeForm: () => go('book', params),
  };
}
export type Asked = ReturnType<typeof useStep>;
