import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { StationForm } from './station-form';

/** One station: a new one, or one to change. */
export default function StationPage() {
  const id = useParam('id') || null;
  const wanted = useParam('union') || null;
  const kept = useQuery('station', 'kept', { unionId: wanted });
  const one = useQuery('station', 'keptStation', id === null ? null : { stationId: id });
  const unions = kept.value?.unions;
  if (unions && (id === null || one.value)) {
    return <StationForm known={one.value ?? null} unions={unions} again={one.again} />;
  }
  return (
    <Screen
      {...(id === null ? kept.screen : one.screen)}
      wayOn={{ label: '看所有驿站', onTap: () => goInstead('keptStations') }}
      skeleton={<Skeleton cards={2} lines={6} />}
    />
  );
}
