import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { SkeletonRows } from '../../../components/skeleton';
import { SessionLine } from '../../../features/session/session-line';
import { go } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 活动, what comes next first. */
export default function Sessions() {
  const now = useNow(60_000);
  const { member } = useMe();
  const { value, screen } = useQuery('session', 'soon', {}, { refreshEvery: 60_000 });
  const empty = value?.rows.length === 0;
  return (
    <Screen
      {...screen}
      {...(empty
        ? { state: 'empty' as const, sentence: '近来没有可以报名的活动。过几天再来看看，或问问工会。' }
        : {})}
      wayOn={
        member
          ? { label: '我的报名', onTap: () => go('mySessions') }
          : { label: '约工会干部谈一谈', onTap: () => go('ask') }
      }
      skeleton={<SkeletonRows />}
    >
      {member && (
        <Button
          id="mine"
          kind="quiet"
          icon="clipboard-list"
          label="我的报名"
          onTap={() => go('mySessions')}
        />
      )}
      {value && (
        <Paged
          room="session"
          action="soon"
          first={value}
          label="再看后面的"
          next={({ rows, more }) => (more ? { from: lastOf(rows)?.from ?? 0 } : null)}
        >
          {({ rows }) => (
            <Card flush>
              {rows.map((row) => (
                <SessionLine key={row.id} row={row} now={now} onTap={() => go('session', { id: row.id })} />
              ))}
            </Card>
          )}
        </Paged>
      )}
    </Screen>
  );
}
