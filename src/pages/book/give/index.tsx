import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { GiveForm } from './give-form';

/** 捐书: by the number on its back, or by a photo and its title. */
export default function GiveBook() {
  const stationId = useParam('id');
  const { member, visitor, screen } = useMe();
  const station = useQuery('station', 'station', { stationId });
  const kept = useQuery('station', 'kept', member ? { unionId: null } : null);
  if (visitor) return <Consent purpose="捐书" />;
  if (station.value && kept.value) return <GiveForm station={station.value} unions={kept.value.unions} />;
  return <Screen {...(member ? station.screen : screen)} skeleton={<Skeleton cards={2} lines={4} />} />;
}
