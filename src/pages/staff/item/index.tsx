import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { ItemForm } from './item-form';
import '../pictures.scss';

/** One item of the catalogue: a new one, or one to change. */
export default function StaffItemPage() {
  const id = useParam('id') || null;
  const { value, screen } = useQuery('repair', 'priceList', {});
  const known = value?.items.find((item) => item.id === id);
  const gone = value !== undefined && id !== null && known === undefined;
  if (value && !gone) return <ItemForm known={known ?? null} />;
  return (
    <Screen
      {...screen}
      {...(gone
        ? { state: 'empty' as const, picture: 'not-found' as const, sentence: '没有这个项目。' }
        : {})}
      wayOn={{ label: '看服务目录', onTap: () => goInstead('staffCatalogue') }}
      skeleton={<Skeleton cards={2} lines={6} />}
    />
  );
}
