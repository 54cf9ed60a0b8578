import { Card } from '../../../components/card';
import { NextPage } from '../../../components/next-page';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { RoleChanges } from '../../../features/role-changes';
import { goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

/** 任免记录: who was given what, or lost it, by whom and why. */
export default function RoleHistory() {
  const now = useNow();
  const { value, screen } = useQuery('roles', 'history', {});
  const empty = value?.rows.length === 0;
  return (
    <Screen
      {...screen}
      {...(empty ? { state: 'empty' as const, sentence: '还没有任免记录。' } : {})}
      skeleton={<Skeleton cards={1} lines={6} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {value && <Pages page={value} now={now} />}
    </Screen>
  );
}

function Pages({ page, now }: { page: Output<'roles', 'history'>; now: number }) {
  const last = page.rows[page.rows.length - 1];
  return (
    <>
      <Card>
        <RoleChanges id="history" rows={page.rows} now={now} named />
      </Card>
      {page.more && last && (
        <NextPage id="earlier" label="看更早的" room="roles" action="history" input={{ before: last.at }}>
          {(earlier) => <Pages page={earlier} now={now} />}
        </NextPage>
      )}
    </>
  );
}
