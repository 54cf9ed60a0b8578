import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { goTab, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { OwnRating } from './own-rating';
import { RatingForm } from './rating-form';
import './index.scss';

/** 评价: four groups of stars, a few words; afterwards what she said. */
export default function Rate() {
  const orderId = useParam('id');
  const { visitor } = useMe();
  const { value, screen } = useQuery('repair', 'order', { orderId });
  if (visitor) return <Consent purpose="评价" />;
  if (value?.rated) return <OwnRating orderId={orderId} />;
  if (value) return <RatingForm order={value.order} />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={5} />}
      wayOn={{ label: '看我的单子', onTap: () => goTab('orders') }}
    />
  );
}
