import type { Beginning } from '../../features/booking/use-booking';
import { useParam } from '../../hooks/go';
import { useMe } from '../../hooks/use-me';
import { useQuery } from '../../hooks/use-query';

/** What a page that books begins with, by its address: the item, the firm, the order that is booked once more. */
export function useBookingPage() {
  const itemId = useParam('item');
  const provider = useParam('provider') || null;
  const again = useParam('again');
  const { me, visitor, screen: asked } = useMe();
  const catalogue = useQuery('repair', 'catalogue', {});
  const last = useQuery('repair', 'order', again === '' || visitor ? null : { orderId: again });
  const item = catalogue.value?.items.find((one) => one.id === itemId);
  const like = last.value?.order;
  const known = me !== undefined && item !== undefined && (again === '' || like !== undefined);
  const beginning: Beginning | null = known ? { me, item, provider, like } : null;
  return {
    item,
    visitor,
    beginning,
    gone: catalogue.value !== undefined && item === undefined,
    screen: catalogue.value ? (me ? last.screen : asked) : catalogue.screen,
  };
}
