import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { StudioForm } from './studio-form';
import '../pictures.scss';

/** One studio: what it is called, who sits there, when. */
export default function StaffStudio() {
  const id = useParam('id');
  const { value, screen } = useQuery('appointment', 'arrangedStudios', {});
  const studio = value?.studios.find((one) => one.id === id) ?? null;
  if (value && (studio || id === '')) return <StudioForm studio={studio} all={value.studios} />;
  const gone = value !== undefined;
  return (
    <Screen
      {...screen}
      {...(gone
        ? { state: 'empty' as const, picture: 'not-found' as const, sentence: '没有找到这个工作室。' }
        : {})}
      skeleton={<Skeleton cards={3} lines={4} />}
    />
  );
}
