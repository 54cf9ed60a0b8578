import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { RewardForm } from './reward-form';
import '../pictures.scss';

/** One reward: a new one, or one to change, with its stock. */
export default function StaffReward() {
  const id = useParam('id') || null;
  const { value, screen } = useQuery('points', 'rewards', {});
  const known = value?.rewards.find((reward) => reward.id === id);
  const gone = value !== undefined && id !== null && known === undefined;
  if (value && !gone) return <RewardForm known={known} stations={value.stations} links={value.links} />;
  return (
    <Screen
      {...screen}
      {...(gone
        ? { state: 'empty' as const, picture: 'not-found' as const, sentence: '没有这件礼品。' }
        : {})}
      wayOn={{ label: '看所有礼品', onTap: () => goInstead('staffRewards') }}
      skeleton={<Skeleton cards={1} lines={6} />}
    />
  );
}
