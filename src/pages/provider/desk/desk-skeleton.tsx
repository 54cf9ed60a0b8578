import { Skeleton } from '../../../components/skeleton';

/** 上岗卡, then cards with a large button: nothing jumps when they come. */
export const DeskSkeleton = () => (
  <>
    <Skeleton cards={1} lines={3} />
    <Skeleton cards={2} lines={5} />
  </>
);
