import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { Hanging } from './hanging';
import { Writing } from './writing';
import '../pictures.scss';

/** One announcement: a new one or a draft to write, or one that hangs there. */
export default function StaffAnnouncement() {
  const id = useParam('id') || null;
  const { value, screen, again } = useQuery('announcement', 'desk', {});
  const known = value?.announcements.find((one) => one.id === id) ?? null;
  const gone = value !== undefined && id !== null && known === null;
  if (value && id === null) return <Writing known={null} />;
  if (known?.state === 'draft') return <Writing known={known} />;
  if (known) return <Hanging known={known} onDone={again} />;
  return (
    <Screen
      {...screen}
      {...(gone
        ? { state: 'empty' as const, picture: 'not-found' as const, sentence: '没有这条公告。' }
        : {})}
      skeleton={<Skeleton cards={1} lines={6} />}
      wayOn={{ label: '看全部公告', onTap: () => goInstead('staffAnnouncements') }}
    />
  );
}
