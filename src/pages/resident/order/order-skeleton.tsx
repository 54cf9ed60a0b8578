import { Skeleton } from '../../../components/skeleton';

/** A headline, the person, the story. */
export const OrderSkeleton = () => (
  <>
    <Skeleton cards={1} lines={2} />
    <Skeleton cards={1} lines={4} />
    <Skeleton cards={1} lines={5} />
  </>
);
