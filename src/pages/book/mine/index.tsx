import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { go } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { BookRows } from '../rows';

/** 我的书: those that one has, and those that one gave. */
export default function MyBooks() {
  const { member, visitor } = useMe();
  const { value, screen } = useQuery('book', 'mine', member ? {} : null);
  if (visitor) return <Consent purpose="借书" />;
  const none = value?.borrowed.length === 0 && value.given.length === 0;
  return (
    <Screen
      {...screen}
      {...(none ? { state: 'empty', sentence: '您还没有借过书，也没有捐过书。' } : {})}
      skeleton={<Skeleton cards={1} lines={4} />}
      wayOn={{ label: '找驿站', onTap: () => go('places') }}
    >
      {value && value.borrowed.length > 0 && <BookRows title="借着的书" rows={value.borrowed} />}
      {value && value.given.length > 0 && <BookRows title="捐过的书" rows={value.given} />}
    </Screen>
  );
}
