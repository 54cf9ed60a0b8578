import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { RoleChanges } from '../../../features/role-changes';
import { goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import '../pictures.scss';

/** 任免记录: who was given what, or lost it, by whom and why. */
export default function RoleHistory() {
  const now = useNow();
  const { value, screen } = useQuery('roles', 'history', {});
  const empty = value?.rows.length === 0;
  return (
    <Screen
      {...screen}
      {...(empty
        ? { state: 'empty' as const, picture: 'all-done' as const, sentence: '还没有任免记录。' }
        : {})}
      skeleton={<Skeleton cards={1} lines={6} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {value && (
        <Paged
          id="earlier"
          kind="plain"
          room="roles"
          action="history"
          first={value}
          next={({ rows, more }) => (more ? { before: lastOf(rows)?.at ?? 0 } : null)}
        >
          {({ rows }) => (
            <Card>
              <RoleChanges id="history" rows={rows} now={now} named />
            </Card>
          )}
        </Paged>
      )}
    </Screen>
  );
}
