import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { SkeletonRows } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { OwnRequestRow } from '../../../features/own-request-row';
import { go } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import '../pictures.scss';

/** 我的约谈, the latest first. */
export default function Requests() {
  const now = useNow();
  const { member, visitor, screen: asked } = useMe();
  const mine = useQuery('appointment', 'mine', member ? {} : null, { refreshEvery: 15_000 });
  const empty = mine.value?.rows.length === 0;
  if (visitor) return <Consent purpose="看您的约谈" />;
  return (
    <Screen
      {...(member ? mine.screen : asked)}
      {...(empty
        ? {
            state: 'empty' as const,
            picture: 'no-requests' as const,
            sentence: '您还没有约过。有事想说，随时找工会。',
          }
        : {})}
      wayOn={{ label: '约工会干部谈一谈', onTap: () => go('ask') }}
      skeleton={<SkeletonRows />}
      action={{ id: 'ask', label: '约工会干部谈一谈', onTap: () => go('ask') }}
    >
      {mine.value && (
        <Paged
          room="appointment"
          action="mine"
          first={mine.value}
          next={({ rows, more }) => (more ? { before: lastOf(rows)?.requestedAt ?? 0 } : null)}
        >
          {({ rows }) => (
            <Card flush>
              {rows.map((row) => (
                <OwnRequestRow key={row.id} row={row} now={now} />
              ))}
            </Card>
          )}
        </Paged>
      )}
    </Screen>
  );
}
