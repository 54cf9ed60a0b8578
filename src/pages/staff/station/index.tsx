import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { StationForm } from './station-form';
import '../pictures.scss';

/** One station: a new one, or one to change. */
export default function StaffStation() {
  const id = useParam('id') || null;
  const { value, screen } = useQuery('points', 'stations', {});
  const known = value?.stations.find((station) => station.id === id);
  const gone = value !== undefined && id !== null && known === undefined;
  if (value && !gone) return <StationForm known={known ?? null} />;
  return (
    <Screen
      {...screen}
      {...(gone
        ? { state: 'empty' as const, picture: 'not-found' as const, sentence: '没有这个领取点。' }
        : {})}
      wayOn={{ label: '看所有领取点', onTap: () => goInstead('staffStations') }}
      skeleton={<Skeleton cards={1} lines={6} />}
    />
  );
}
