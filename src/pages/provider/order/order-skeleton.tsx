import { Skeleton } from '../../../components/skeleton';

export const OrderSkeleton = () => (
  <>
    <Skeleton cards={1} lines={2} />
    <Skeleton cards={1} lines={5} />
    <Skeleton cards={1} lines={3} />
  </>
);
